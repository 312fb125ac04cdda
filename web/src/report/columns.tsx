import type { Metric, Report } from '../api/types'
import { channelName, text } from '../text'
import { ChannelIcon } from '../ui/ChannelIcon'
import { columnsOf, type Column } from '../ui/table'
import { count } from '../util/format'
import { Comparison } from './Comparison'
import { CtrNotes } from './CtrNotes'
import { Definition, type Per } from './Definition'
import { FigureLink } from './FigureLink'
import { USERS_FIGURE } from './figures'
import { MetricCell } from './MetricCell'
import { NAME, USERS, type Cells, type ChannelLine, type VariationLine } from './rows'
import styles from './tables.module.css'
import { SendSplit } from './SendSplit'
import { Trend } from './Trend'
import { VariationName } from './VariationName'

const words = text.report

interface Line {
  users: number
  metrics: Cells
}

interface RowName {
  name: string
  row?: string
  channel?: string
}

const variationRow = ({ kind, id, name }: VariationLine): RowName =>
  kind === 'total' ? { name } : { name, row: id }

const channelRow = ({ variation, variationName, channel }: ChannelLine): RowName => ({
  name: text.explain.inChannel(variationName, channelName(channel)),
  row: variation,
  channel,
})

const trendOf = (metric: Metric, { name, row }: RowName) =>
  row && <Trend metric={metric} row={row} name={name} />

const usersCell = (users: number, { name, ...address }: RowName) => (
  <span className={styles.users}>
    <FigureLink
      shown={count(users)}
      figure={text.explain.figures.users}
      of={name}
      explain={USERS_FIGURE}
      {...address}
    />
  </span>
)

/** The metric columns are the same in both tables: same metrics, same order. */
function metricColumns<Row extends Line>(
  report: Report,
  per: Per,
  of: (line: Row) => RowName,
): Column<Row>[] {
  const column = columnsOf<Row>()
  return report.metrics.map((metric: Metric) =>
    column.accessor((line) => line.metrics[metric.name]?.value ?? null, {
      id: metric.name,
      meta: {
        name: metric.label,
        align: 'end',
        primary: metric === report.metrics[0],
        hint: <Definition metric={metric} per={per} />,
      },
      cell: ({ row }) => (
        <MetricCell
          metric={metric}
          cell={row.original.metrics[metric.name]}
          currency={report.campaign.currency}
          per={per}
          of={of(row.original)}
          trend={per === 'variation' && trendOf(metric, of(row.original))}
        >
          {per === 'variation' && (
            <Comparison
              report={report}
              metric={metric}
              cell={row.original.metrics[metric.name]}
              row={of(row.original).row}
            />
          )}
          <CtrNotes report={report} metric={metric} cell={row.original.metrics[metric.name]} />
        </MetricCell>
      ),
    }),
  ) as Column<Row>[]
}

export function variationColumns(report: Report): Column<VariationLine>[] {
  const column = columnsOf<VariationLine>()
  const fixed = column.columns([
    column.accessor('name', {
      id: NAME,
      meta: { name: words.columns.variation, rowHeader: true },
      sortDescFirst: false,
      cell: ({ row }) => (
        <>
          <VariationName line={row.original} />
          <SendSplit line={row.original} />
        </>
      ),
    }),
    column.accessor('users', {
      id: USERS,
      meta: { name: words.columns.users, align: 'end', hint: words.usersHint },
      cell: ({ row }) => usersCell(row.original.users, variationRow(row.original)),
    }),
  ])
  return [...fixed, ...metricColumns(report, 'variation', variationRow)] as Column<VariationLine>[]
}

export function channelColumns(report: Report): Column<ChannelLine>[] {
  const column = columnsOf<ChannelLine>()
  const fixed = column.columns([
    column.accessor('channel', {
      id: NAME,
      meta: { name: words.columns.channel, rowHeader: true },
      sortDescFirst: false,
      cell: ({ row }) => (
        <span className={styles.channel}>
          <ChannelIcon channel={row.original.channel} />
          {channelName(row.original.channel)}
        </span>
      ),
    }),
    column.accessor('users', {
      id: USERS,
      meta: { name: words.columns.users, align: 'end', hint: words.channelUsersHint },
      cell: ({ row }) => usersCell(row.original.users, channelRow(row.original)),
    }),
  ])
  return [...fixed, ...metricColumns(report, 'channel', channelRow)] as Column<ChannelLine>[]
}
