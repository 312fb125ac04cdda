import type { Funnel } from '../api/types'
import { channelName, text } from '../text'
import { ChannelIcon } from '../ui/ChannelIcon'
import { columnsOf, type Column } from '../ui/table'
import { count, ratio } from '../util/format'
import styles from './Funnel.module.css'
import { branchCount, branchNames, stepBefore, stepNames, type FunnelLine, type StepName } from './funnelRows'
import { NotReported } from './NotReported'
import tables from './tables.module.css'

const words = text.funnel
const column = columnsOf<FunnelLine>()

const channel = column.display({
  id: 'channel',
  meta: { name: words.row, rowHeader: true, hint: words.rowHint },
  cell: ({ row: { original } }) =>
    original.channel ? (
      <span className={tables.channel}>
        <ChannelIcon channel={original.channel} />
        {channelName(original.channel)}
      </span>
    ) : (
      <strong className={styles.all}>{words.all}</strong>
    ),
})

const step = (id: StepName) => {
  return column.display({
    id,
    meta: { ...words.steps[id], align: 'end' },
    cell: ({ row }) => <Step line={row.original} step={id} />,
  })
}

export const stepColumns = column.columns([channel, ...stepNames.map(step)]) as Column<FunnelLine>[]

/** The count, its share of the step before, and a bar that shows the same without adding anything. */
function Step({ line, step: name }: { line: FunnelLine; step: StepName }) {
  const value = line.steps[name]
  if (value === null) return <NotReported step={name} />
  const longest = Math.max(...stepNames.map((each) => line.steps[each] ?? 0))
  return (
    <div className={styles.step}>
      <span className={styles.count}>{count(value)}</span>{' '}
      <span className={styles.share}>{noteOf(line, name, value)}</span>
      {longest > 0 && (
        <span className={styles.bar} aria-hidden="true">
          <span style={{ width: `${(value / longest) * 100}%` }} />
        </span>
      )}
    </div>
  )
}

function noteOf(line: FunnelLine, name: StepName, value: number): string | undefined {
  const reporters = line.reportedBy.get(name)
  if (reporters) return words.only(reporters.map(channelName).join(', '))
  if (name === 'allocated') return line.channel ? words.sentTo : words.people
  const before = stepBefore(line, name)
  const whole = before && line.steps[before]
  return whole ? words.shareOf(ratio(value / whole), words.steps[before].name.toLowerCase()) : undefined
}

/** Ways out differ between campaigns: the columns are the ones this answer names. */
export const branchColumns = (funnel: Funnel) =>
  column.columns([
    channel,
    ...branchNames(funnel).map((name) =>
      column.display({
        id: name,
        meta: { name: words.branch(name), align: 'end', hint: words.branchHints[name] ?? words.branchReason },
        cell: ({ row }) => {
          const value = branchCount(row.original, name)
          return value === null ? <NotReported step={name} /> : count(value)
        },
      }),
    ),
  ]) as Column<FunnelLine>[]
