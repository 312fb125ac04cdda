import { useMemo } from 'react'
import type { Report } from '../api/types'
import { channelName, text } from '../text'
import { DataTable } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { Panel } from '../ui/Panel'
import type { Sort } from '../util/sort'
import { about } from './about'
import { CopyTable } from './CopyTable'
import { channelColumns } from './columns'
import { channelLines, type ChannelLine } from './rows'
import { TableFooter } from './TableFooter'
import { channelText } from './tableText'
import styles from './tables.module.css'

const words = text.report

interface Props {
  report: Report
  sort: Sort | undefined
  onSort: (sort: Sort | undefined) => void
  busy: boolean
}

export function ChannelTable({ report, sort, onSort, busy }: Props) {
  const columns = useMemo(() => channelColumns(report), [report])
  const rows = useMemo(() => channelLines(report, sort, channelName), [report, sort])
  return (
    <Panel
      title={words.channelTitle}
      lead={`${words.channelCaption} ${about(report)}`}
      flush
      aside={<CopyTable title={words.channelTitle} table={() => channelText(report, channelName)} />}
    >
      {rows.length === 0 ? (
        <EmptyState title={words.channelEmpty} />
      ) : (
        <DataTable
          caption={`${words.channelTitle}. ${words.channelCaption} ${about(report)}`}
          columns={columns}
          rows={rows}
          rowId={(line) => line.id}
          group={byVariation}
          sort={sort}
          onSort={onSort}
          busy={busy}
        />
      )}
      <TableFooter report={report}>{words.channelFooter}</TableFooter>
    </Panel>
  )
}

const byVariation = { key: (line: ChannelLine) => line.variation, heading: groupHeading }

/** The variation above its channels, with the sentence that explains lower send requests. */
function groupHeading([first, ...rest]: [ChannelLine, ...ChannelLine[]]) {
  const gaps = [first, ...rest].filter(({ notOptedIn }) => notOptedIn > 0)
  return (
    <>
      <span className={styles.name}>{first.variationName}</span>
      <span className={styles.groupNote}>{words.allocated(first.variationUsers)}</span>
      {gaps.map(({ channel, notOptedIn }) => (
        <span key={channel} className={styles.groupNote}>
          {words.notOptedIn(notOptedIn, channelName(channel))}
        </span>
      ))}
    </>
  )
}
