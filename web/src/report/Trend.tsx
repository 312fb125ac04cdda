import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { createContext, use, type ReactNode } from 'react'
import { seriesQuery } from '../api/campaigns'
import type { Metric, Report, Series } from '../api/types'
import { paths } from '../paths'
import { text } from '../text'
import { Sparkline } from '../ui/Sparkline'
import type { ReportState } from '../urlState'
import { linesOf } from './seriesLines'
import { OVER_TIME, SERIES } from './seriesPlace'
import styles from './Trend.module.css'

const Trends = createContext<Series | undefined>(undefined)

interface TrendsProps {
  report: Report
  state: ReportState
  children: ReactNode
}

/** How the shown figures came about: one request for all of them, after the tables stand. */
export function WithTrends({ report, state, children }: TrendsProps) {
  const { version, from, to, machine, asOf, eventsUntil } = state
  const metrics = report.metrics.map(({ name }) => name).join(',')
  // The past as it stood has no series.
  const isKnown = !asOf && !eventsUntil && report.headline.users > 0
  const { data } = useQuery({
    ...seriesQuery(report.campaign.id, { version, from, to, machine, metrics }),
    enabled: isKnown,
  })
  return <Trends value={isKnown ? data : undefined}>{children}</Trends>
}

interface Props {
  metric: Metric
  row: string
  name: string
}

/** The figure as it grew, ending in the one beside it; it opens the graph of its metric. Its place is kept free. */
export function Trend({ metric, row, name }: Props) {
  const series = use(Trends)
  const values = series && linesOf(series, metric.name, true).find(({ id }) => id === row)?.values
  if (!values || values.filter((value) => value !== null).length < 2) return <span className={styles.place} />
  return (
    <Link
      from={paths.campaign}
      to="."
      search={(state) => ({ ...state, show: SERIES, over: metric.name, points: 'running' as const })}
      replace
      resetScroll={false}
      preload={false}
      className={styles.place}
      aria-label={text.series.openOf(metric.label, name)}
      title={text.series.openOf(metric.label, name)}
      onClick={() => document.getElementById(OVER_TIME)?.focus()}
    >
      <Sparkline values={values} />
    </Link>
  )
}
