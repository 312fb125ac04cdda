import { useInfiniteQuery } from '@tanstack/react-query'
import { creditsQuery, downloadCredits } from '../api/campaigns'
import type { Report } from '../api/types'
import { text } from '../text'
import type { ReportState } from '../urlState'
import { CreditedPurchase } from './CreditedPurchase'
import styles from './Explain.module.css'
import { rowRequest } from './request'
import { RowList } from './RowList'

const words = text.explain

/** The purchases behind a figure, and a file of all of them. */
export function Credits({ report, state }: { report: Report; state: ReportState }) {
  const { id } = report.campaign
  const request = rowRequest(state)
  return (
    <RowList
      title={words.credits}
      lead={words.creditsLead}
      query={useInfiniteQuery(creditsQuery(id, request))}
      file={{
        label: words.csv,
        done: words.csvDone,
        name: `credits_${id}.csv`,
        load: () => downloadCredits(id, request),
      }}
      none={
        <>
          {words.none} <span className={styles.quiet}>{words.noneDetail}</span>
        </>
      }
    >
      {(credit) => <CreditedPurchase key={credit.eventId} credit={credit} report={report} />}
    </RowList>
  )
}
