import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { sessionQuery } from '../api/session'
import type { Report } from '../api/types'
import { paths } from '../paths'
import { text } from '../text'
import type { ReportState } from '../urlState'
import { metricsText } from './metricOrder'
import { LastEvents } from './LastEvents'

const words = text.diagnostics.ways

/** Where an answer leads: another page, or a change of this one. */
export type Way =
  | 'sources'
  | 'steps'
  | 'events'
  | 'held'
  | 'keys'
  | 'api'
  | 'window'
  | 'channels'
  | 'rates'
  | 'series'
  | 'funnel'
  | 'machines'
  | 'allPurchases'
  | 'clickRate'
  | 'whole'

const shows = (report: Report, name: string) =>
  metricsText([...report.metrics.map((metric) => metric.name), name])

/** What each way changes in the address of the report. */
const changes: Partial<Record<Way, (state: ReportState, report: Report) => ReportState>> = {
  series: (state) => ({ ...state, show: 'series' }),
  funnel: (state) => ({ ...state, show: 'funnel' }),
  machines: (state) => ({ ...state, machine: 'include' }),
  allPurchases: (state, report) => ({ ...state, metrics: shows(report, 'allPurchases') }),
  clickRate: (state, report) => ({ ...state, metrics: shows(report, 'clickRate') }),
  whole: (state) => ({ ...state, from: undefined, to: undefined, eventsUntil: undefined }),
}

/** The last words of an answer: a link that does what the answer says, for those who may do it. */
export function WayOn({ way, report }: { way: Way; report: Report }) {
  const { data: session } = useSuspenseQuery(sessionQuery)
  const isAdmin = session.user.role === 'admin'
  const { id } = report.campaign
  const change = changes[way]
  const events = <Link to={paths.events}>{words.events}</Link>
  if (change)
    return (
      <Link
        from={paths.campaign}
        to="."
        search={(state) => change(state, report)}
        replace
        resetScroll={false}
      >
        {words[way as keyof typeof words]}
      </Link>
    )
  switch (way) {
    case 'api':
      return <a href={paths.swagger}>{words.api}</a>
    case 'held':
      return (
        <Link to={paths.events} search={{ campaign: id }}>
          {words.held}
        </Link>
      )
    case 'sources':
      return (
        <>
          <LastEvents />{' '}
          {isAdmin && (
            <>
              <Link to={paths.connections}>{words.connect}</Link> ·{' '}
            </>
          )}
          {events}
        </>
      )
    case 'rates':
      return isAdmin ? <Link to={paths.settings}>{words.rates}</Link> : words.askAdmin
    case 'keys':
      return isAdmin ? <Link to={paths.settings}>{words.keys}</Link> : events
    case 'window':
    case 'channels':
      return isAdmin ? (
        <Link to={paths.editCampaign} params={{ id }}>
          {words[way]}
        </Link>
      ) : (
        events
      )
    default:
      return events
  }
}
