import { NativeSelect, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { downloadSeries, seriesQuery } from '../api/campaigns'
import type { Metric, Report, Series } from '../api/types'
import { Failure } from '../shell/Failure'
import { text } from '../text'
import { Choice } from '../ui/Choice'
import { DataTable } from '../ui/DataTable'
import { Notice } from '../ui/Notice'
import { columnsOf, type Column } from '../ui/table'
import type { ReportState } from '../urlState'
import { metricTotal, metricValue } from '../util/format'
import { day, dayAndTime } from '../util/time'
import { Download } from './Download'
import styles from './Series.module.css'
import { SeriesChart } from './SeriesChart'
import { gapOf, linesOf } from './seriesLines'

const words = text.series
const GRAPH_HEIGHT = 300

interface Props {
  report: Report
  state: ReportState
  onChange: (state: ReportState) => void
}

const bys = [
  { name: 'cohort', label: words.cohort },
  { name: 'event', label: words.event },
] as const
const shapes = [
  { name: 'single', label: words.single },
  { name: 'running', label: words.running },
] as const

/** One metric over time: which one, by which time, and whether points are added up stands in the address. */
export function SeriesView({ report, state, onChange }: Props) {
  if (state.asOf || state.eventsUntil)
    return (
      <div className={styles.body}>
        <Notice tone="note">{words.onlyNow}</Notice>
      </div>
    )
  const metric = report.metrics.find(({ name }) => name === state.over) ?? report.metrics[0]
  if (!metric) return null
  return (
    <div className={styles.body}>
      <div className={`${styles.controls} no-print`}>
        <NativeSelect
          label={words.metric}
          value={metric.name}
          onChange={(event) => onChange({ ...state, over: event.currentTarget.value })}
          data={report.metrics.map(({ name, label }) => ({ value: name, label }))}
        />
        <Choice
          label={words.by}
          options={bys}
          chosen={state.by ? 'event' : 'cohort'}
          onChoose={(by) => onChange({ ...state, by: by === 'event' ? by : undefined })}
        />
        <Choice
          label={words.shape}
          options={shapes}
          chosen={state.points ? 'running' : 'single'}
          onChoose={(points) => onChange({ ...state, points: points === 'running' ? points : undefined })}
        />
      </div>
      <Graph metric={metric} report={report} state={state} />
    </div>
  )
}

function Graph({ metric, report, state }: Omit<Props, 'onChange'> & { metric: Metric }) {
  const { version, from, to, machine, by } = state
  const { id } = report.campaign
  const request = { version, from, to, machine, by }
  const query = useQuery(seriesQuery(id, { ...request, metrics: metric.name }))
  /** Of every metric that the report shows: a file has room for them. */
  const metrics = report.metrics.map(({ name }) => name).join(',')
  const failure = query.isError && <Failure error={query.error} onRetry={() => void query.refetch()} />
  if (failure && !query.data) return failure
  if (!query.data) return <Skeleton height={GRAPH_HEIGHT} role="status" aria-label={text.loading} />
  const series = query.data
  if (!series.metrics.some(({ name }) => name === metric.name)) return <p>{words.unavailable}</p>
  if (series.buckets.length === 0) return <p>{words.empty}</p>
  const lines = linesOf(series, metric.name, state.points !== undefined)
  const { currency } = report.campaign
  const divided = by !== 'event' || metric.format === 'ratio'
  const write = (value: number) =>
    divided ? metricValue(metric.format, value, currency) : metricTotal(metric.format, value, currency)
  const at = (bucket: Series['buckets'][number] | undefined) => (bucket ? begin(series, bucket.from) : '')
  const incomplete = series.buckets.findIndex(({ complete }, index) => index > 0 && !complete)
  return (
    <>
      {failure}
      <SeriesChart
        lines={lines}
        completeUntil={incomplete < 0 ? series.buckets.length : incomplete}
        label={words.chart(metric.label, series.buckets.length)}
        write={write}
        ends={[at(series.buckets[0]), at(series.buckets.at(-1))]}
      />
      <p className={styles.note}>
        {words.axis[by === 'event' ? 'event' : 'cohort'](words.interval(series.interval), series.timeZone)}{' '}
        {incomplete > 0 && words.incomplete}
      </p>
      <p className="no-print">
        <Download
          label={words.csv}
          done={words.csvDone}
          name={`series_${id}.csv`}
          load={() => downloadSeries(id, { ...request, metrics })}
        />
      </p>
      <Table series={series} metric={metric} lines={lines} write={write} />
    </>
  )
}

/** Only hours have a time of day worth writing. */
const begin = ({ interval, timeZone }: Series, instant: string) =>
  (interval === 'hour' ? dayAndTime : day)(instant, timeZone)

interface Row {
  from: string
  values: (number | null)[]
}

interface TableProps {
  series: Series
  metric: Metric
  lines: ReturnType<typeof linesOf>
  write: (value: number) => string
}

/** A line for each span of time, a column for each variation. */
function columnsOver({ series, metric, lines, write }: TableProps): Column<Row>[] {
  const column = columnsOf<Row>()
  return [
    column.display({
      id: 'from',
      meta: { name: words.from, rowHeader: true },
      cell: ({ row }) => <span className={styles.begin}>{begin(series, row.original.from)}</span>,
    }),
    ...lines.map(({ id, name }, index) =>
      column.display({
        id,
        meta: { name, align: 'end' },
        cell: ({ row }) => {
          const value = row.original.values[index] ?? null
          return value === null ? `— ${words[gapOf(series, metric, id, row.index)]}` : write(value)
        },
      }),
    ),
  ] as Column<Row>[]
}

/** The graph's figures for everybody who does not see lines. */
function Table(props: TableProps) {
  const { series, metric, lines } = props
  const rows = series.buckets.map(({ from }, index) => ({
    from,
    values: lines.map(({ values }) => values[index] ?? null),
  }))
  return (
    <DataTable
      caption={words.table(metric.label)}
      columns={columnsOver(props)}
      rows={rows}
      rowId={({ from }) => from}
    />
  )
}
