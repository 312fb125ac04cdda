import { useQuery } from '@tanstack/react-query'
import { diagnosticsQuery } from '../api/campaigns'
import type { Report } from '../api/types'
import { text } from '../text'
import type { ReportState } from '../urlState'
import { behindRequest } from './request'
import { WayOn } from './WayOn'

interface Props {
  report: Report
  state: ReportState
}

/** Purchases that no exchange rate covers: how many, in which currencies, and where a rate is stored. */
export function UnconvertedNotice({ report, state }: Props) {
  const { data } = useQuery(diagnosticsQuery(report.campaign.id, behindRequest(state)))
  return (
    <>
      {text.report.unconverted(report.health.unconvertedPurchases, data?.unconvertedCurrencies.join(', '))}{' '}
      <WayOn way="rates" report={report} />
    </>
  )
}
