import type { CampaignListItem } from '../api/types'
import { statusName, text } from '../text'
import { Day } from '../ui/Day'
import { NoValue } from '../ui/NoValue'
import { Sparkline } from '../ui/Sparkline'
import { columnsOf } from '../ui/table'
import { StatusPill } from '../ui/StatusPill'
import { count } from '../util/format'
import styles from './CampaignsPage.module.css'
import { Changed, Channels, CurrentVersion, NameLink, PrimaryFigure, ViewReport, Warnings } from './cells'

const words = text.campaigns
const head = words.columns
const column = columnsOf<CampaignListItem>()

export const campaignColumns = column.columns([
  column.accessor('name', {
    meta: { name: head.name, rowHeader: true, hint: words.nameHint },
    cell: ({ row }) => <NameLink campaign={row.original} />,
  }),
  column.accessor('status', {
    meta: { name: head.status, hint: words.statusHint },
    cell: ({ row }) => (
      <span className={styles.status}>
        <StatusPill status={row.original.status} label={statusName(row.original.status)} />
        <Warnings codes={row.original.warnings} />
      </span>
    ),
  }),
  column.display({
    id: 'channels',
    meta: { name: head.channels, hint: words.channelsHint },
    cell: ({ row }) => <Channels channels={row.original.channels} />,
  }),
  column.display({
    id: 'version',
    meta: { name: head.version, hint: words.versionHint },
    cell: ({ row }) => <CurrentVersion campaign={row.original} />,
  }),
  column.accessor('sendRequestsLast7Days', {
    meta: { name: head.sends, note: head.sendsNote, hint: words.sendsHint, align: 'end' },
    cell: ({ getValue, row }) => {
      const sends = getValue()
      if (sends === null) return <NoValue reason="legacy_campaign" status="not_measured" />
      return (
        <span className={styles.sends}>
          <Sparkline values={row.original.sendRequestsByDay ?? []} />
          <span className={styles.sent}>{count(sends)}</span>
        </span>
      )
    },
  }),
  column.display({
    id: 'primaryMetric',
    meta: { name: head.metric, note: head.metricNote, hint: words.metricHint, align: 'end' },
    cell: ({ row }) => <PrimaryFigure figure={row.original.primaryFigure} />,
  }),
  column.accessor('createdAt', {
    meta: { name: head.created, hint: words.createdHint },
    cell: ({ row }) => (
      <>
        <Day at={row.original.createdAt} />
        <Changed at={row.original.updatedAt} />
      </>
    ),
  }),
  column.display({
    id: 'view',
    meta: { name: head.view, hideHeader: true, align: 'end' },
    cell: ({ row }) => <ViewReport campaign={row.original} />,
  }),
])
