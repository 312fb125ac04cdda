import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { diagnosticsQuery, downloadPurchases, purchasesQuery } from '../api/campaigns'
import type { Report } from '../api/types'
import { text } from '../text'
import type { ReportState } from '../urlState'
import { count } from '../util/format'
import styles from './Explain.module.css'
import { countsOf, lineOf } from './figures'
import { PurchaseItem } from './PurchaseItem'
import { behindRequest, purchasesRequest } from './request'
import { RowList } from './RowList'

const words = text.explain.purchases

/** What the listed purchases are: a line of the diagnostics in its words, one order, or all. */
export function purchasesTitle({ outcome, order }: ReportState): string {
  if (order !== undefined) return words.orderTitle(order)
  return outcome === undefined ? text.diagnostics.total : words.title(lineOf(outcome)?.[0] ?? outcome)
}

/** What the line means, and its count; of an order what the drawer says. */
export function PurchasesMeaning({ report, state }: { report: Report; state: ReportState }) {
  const { outcome, order } = state
  const { data } = useQuery({
    ...diagnosticsQuery(report.campaign.id, behindRequest(state)),
    enabled: order === undefined,
  })
  const of = data && (outcome === undefined ? data.purchasesOfPeople : countsOf(data)[outcome])
  const all = order === undefined ? words.allLead : words.orderLead
  return (
    <section aria-label={words.meaning}>
      <p className={styles.definition}>{outcome === undefined ? all : lineOf(outcome)?.[1]}</p>
      {order === undefined && <p className={styles.value}>{of === undefined ? text.loading : count(of)}</p>}
    </section>
  )
}

/** The purchases behind a line of the diagnostics, or what became of one order; and a file of all of them. */
export function Purchases({ report, state }: { report: Report; state: ReportState }) {
  const { id } = report.campaign
  const request = purchasesRequest(state)
  return (
    <RowList
      title={words.list}
      lead={state.order === undefined ? words.lead : undefined}
      query={useInfiniteQuery(purchasesQuery(id, request))}
      file={{
        label: text.explain.csvFile,
        done: words.csvDone,
        name: `purchases_${id}.csv`,
        load: () => downloadPurchases(id, request),
      }}
      none={
        state.order === undefined ? (
          words.none
        ) : (
          <>
            {words.noOrder} <span className={styles.quiet}>{words.noOrderDetail}</span>
          </>
        )
      }
    >
      {(purchase) => (
        <PurchaseItem
          key={purchase.eventId}
          purchase={purchase}
          report={report}
          says={purchase.outcome === state.outcome ? 'nothing' : state.order === undefined ? 'name' : 'all'}
        />
      )}
    </RowList>
  )
}
