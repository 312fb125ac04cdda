import { useQuery } from '@tanstack/react-query'
import { diagnosticsQuery } from '../api/campaigns'
import type { Report } from '../api/types'
import { Failure } from '../shell/Failure'
import { text } from '../text'
import type { ReportState } from '../urlState'
import { behindRequest } from './request'
import { ZeroAnswer } from './ZeroAnswer'

const words = text.diagnostics

/** The question that a 0 raises, answered where it stands. */
export function ZeroNotice({ report, state }: { report: Report; state: ReportState }) {
  const { data, error, refetch } = useQuery(diagnosticsQuery(report.campaign.id, behindRequest(state)))
  return (
    <>
      <strong>{words.whyZero}</strong> {data && <ZeroAnswer report={report} diagnostics={data} />}
      {!data && !error && text.loading}
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
    </>
  )
}
