import { useInfiniteQuery } from '@tanstack/react-query'
import { downloadPurchases, purchasesQuery } from '../api/campaigns'
import type { Report } from '../api/types'
import { text } from '../text'
import type { ReportState } from '../urlState'
import styles from './Explain.module.css'
import { lineOf } from './figures'
import { PurchaseItem } from './PurchaseItem'
import { purchasesRequest } from './request'
import { RowList } from './RowList'

const words = text.explain.purchases

/** What the listed purchases are: a line of the diagnostics in its words, one order, or all. */
export function purchasesTitle({ outcome, order }: ReportState): string {
  if (order !== undefined) return words.orderTitle(order)
  return outcome === undefined ? text.diagnostics.total : words.title(lineOf(outcome)?.[0] ?? outcome)
}

export function PurchasesMeaning({ outcome, order }: ReportState) {
  const all = order === undefined ? words.allLead : words.orderLead
  return <p className={styles.definition}>{outcome === undefined ? all : lineOf(outcome)?.[1]}</p>
}

/** The purchases behind a line of the diagnostics, or what became of one order; and a file of all of them. */
export function Purchases({ report, state }: { report: Report; state: ReportState }) {
  const { id } = report.campaign
  const request = purchasesRequest(state)
  return (
    <RowList
      title={words.list}
      lead={words.lead}
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
