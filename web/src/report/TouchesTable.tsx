import type { Diagnostics } from '../api/types'
import { channelName, text } from '../text'
import { ChannelIcon } from '../ui/ChannelIcon'
import { DataTable } from '../ui/DataTable'
import { columnsOf, type Column } from '../ui/table'
import { count } from '../util/format'
import { dayAndTime } from '../util/time'
import styles from './Diagnostics.module.css'
import tables from './tables.module.css'

const words = text.diagnostics

type Touches = Diagnostics['clicks'][string]
interface Line extends Touches {
  channel: string
  last: string
}

const column = columnsOf<Line>()
const counted = (id: 'human' | 'machine' | 'unmatched', name: string, hint?: string) =>
  column.display({ id, meta: { name, hint, align: 'end' }, cell: ({ row }) => count(row.original[id]) })

const columns = column.columns([
  column.display({
    id: 'channel',
    meta: { name: words.channel, rowHeader: true },
    cell: ({ row: { original } }) => (
      <span className={tables.channel}>
        <ChannelIcon channel={original.channel} />
        {channelName(original.channel)}
      </span>
    ),
  }),
  counted('human', words.human),
  counted('machine', words.machine),
  counted('unmatched', words.unmatched, words.unmatchedHint),
  column.display({
    id: 'last',
    meta: { name: words.last, align: 'end' },
    cell: ({ row }) => row.original.last,
  }),
]) as Column<Line>[]

/** Which clicks and impressions were seen, by channel, and what else arrived. */
export function TouchesTable({ diagnostics, timeZone }: { diagnostics: Diagnostics; timeZone: string }) {
  const when = (instant: string | null) => (instant === null ? words.never : dayAndTime(instant, timeZone))
  const { identifies, unknownMessages } = diagnostics
  return (
    <>
      {(['clicks', 'impressions'] as const).map((kind) => {
        const rows = Object.entries(diagnostics[kind]).map(([channel, touches]): Line => ({
          ...touches,
          channel,
          last: when(touches.lastAt),
        }))
        return (
          <div key={kind}>
            <h3 className={styles.heading}>{words.touches[kind]}</h3>
            {rows.length === 0 ? (
              <p className={styles.lead}>{words.noTouches}</p>
            ) : (
              <DataTable
                caption={`${words.touches[kind]}. ${words.touchesLead}`}
                columns={columns}
                rows={rows}
                rowId={({ channel }) => channel}
              />
            )}
          </div>
        )
      })}
      <p className={tables.footer}>
        {words.identifies(identifies.count, when(identifies.lastAt))}{' '}
        {(unknownMessages.clicks > 0 || unknownMessages.impressions > 0) &&
          words.unknown(unknownMessages.clicks, unknownMessages.impressions)}
      </p>
    </>
  )
}
