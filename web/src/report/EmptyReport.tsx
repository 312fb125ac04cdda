import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { reportQuery } from '../api/campaigns'
import { heldQuery, intakeQuery, refusalsQuery } from '../api/events'
import type { Report } from '../api/types'
import { Failure } from '../shell/Failure'
import { text } from '../text'
import type { ReportState } from '../urlState'
import { useNow } from '../util/useNow'
import { emptyAnswer } from './emptyAnswer'
import { FirstSteps } from './FirstSteps'
import { WayOn } from './WayOn'

const words = text.report
const MINUTE_MS = 60_000

interface Props {
  report: Report
  state: ReportState
}

/** Nobody is in the report: why, with live counts, and the way on. */
export function EmptyReport({ report, state }: Props) {
  const { version, from, to, asOf } = state
  const ranged = from !== undefined || to !== undefined
  const whole = useQuery({ ...reportQuery(report.campaign.id, { version, asOf }), enabled: ranged })
  const intake = useQuery(intakeQuery)
  const refusals = useInfiniteQuery(refusalsQuery({}))
  const held = useInfiniteQuery(heldQuery({ campaign: report.campaign.id }))
  const now = useNow(MINUTE_MS)
  const asked = [intake, refusals, held, ...(ranged ? [whole] : [])]
  const failed = asked.find(({ isError, data }) => isError && !data)
  if (failed)
    return (
      <>
        {words.empty}
        <Failure error={failed.error} onRetry={() => void failed.refetch()} />
      </>
    )
  const [refusedPage, heldPage] = [refusals.data?.pages[0], held.data?.pages[0]]
  if (!intake.data || !refusedPage || !heldPage || (ranged && !whole.data))
    return `${words.empty} ${text.loading}`
  const everybody = ranged ? (whole.data?.headline.users ?? 0) : 0
  // What arrives today says nothing about a past time.
  if (asOf && everybody === 0) return words.none.byThen
  const answer = emptyAnswer({
    report,
    everybody,
    intake: intake.data.items,
    refusals: refusedPage,
    held: heldPage,
    now,
  })
  return (
    <>
      {answer.words}{' '}
      {answer.way === 'steps' ? (
        <FirstSteps id={report.campaign.id} />
      ) : (
        <WayOn way={answer.way} report={report} />
      )}
    </>
  )
}
