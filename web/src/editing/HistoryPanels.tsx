import { useMemo } from 'react'
import type { Campaign, Metric, Version, Window } from '../api/types'
import { text } from '../text'
import { DataTable } from '../ui/DataTable'
import { Panel } from '../ui/Panel'
import { Pill } from '../ui/Pill'
import { columnsOf } from '../ui/table'
import { exactPercentage } from '../util/format'
import { dayAndTime, duration } from '../util/time'
import { channelNames, windowAt } from './changes'
import { useNowFor } from './useNowFor'
import styles from './editing.module.css'

const words = text.editing
const head = words.columns

interface VersionLine extends Version {
  zone: string
  metric: string
  state?: string
}

const versions = columnsOf<VersionLine>()

const versionColumns = versions.columns([
  versions.display({
    id: 'id',
    meta: { name: head.version, rowHeader: true },
    cell: ({ row: { original } }) => (
      <span className={styles.nowrap}>
        <strong>{original.id}</strong> {original.state && <Pill tone="note">{original.state}</Pill>}
      </span>
    ),
  }),
  versions.display({
    id: 'start',
    meta: { name: head.start },
    cell: ({ row: { original } }) => (
      <span className={styles.nowrap}>{dayAndTime(original.startsAt, original.zone)}</span>
    ),
  }),
  versions.display({
    id: 'end',
    meta: { name: head.end },
    cell: ({ row: { original } }) => (
      <span className={styles.nowrap}>
        {original.endsAt ? dayAndTime(original.endsAt, original.zone) : words.open}
      </span>
    ),
  }),
  versions.display({
    id: 'metric',
    meta: { name: head.metric },
    cell: ({ row: { original } }) => <span className={styles.nowrap}>{original.metric}</span>,
  }),
  versions.display({
    id: 'variations',
    meta: { name: head.variations },
    cell: ({ row: { original } }) => (
      <>
        <ul className={styles.tested}>
          {original.variations.map(({ id, name, trafficShare, channels, isControl }) => (
            <li key={id}>
              {name} <strong>{exactPercentage(trafficShare)}</strong>{' '}
              <span className={styles.quiet}>{isControl ? words.isControl : channelNames(channels)}</span>
            </li>
          ))}
        </ul>
        <span className={styles.quiet}>{original.sticky ? words.keeps : words.anew}</span>
      </>
    ),
  }),
])

interface Props {
  campaign: Campaign
  metrics: Metric[]
  zone: string
}

/** Every test version, with what it tested. */
export function VersionsPanel({ campaign, metrics, zone }: Props) {
  const now = useNowFor(campaign)
  const rows = useMemo(() => {
    const stateOf = ({ startsAt, endsAt }: Version) => {
      if (Date.parse(startsAt) > now) return words.scheduled
      return endsAt === null || Date.parse(endsAt) > now ? words.current : undefined
    }
    return campaign.versions
      .map((version): VersionLine => {
        const metric = metrics.find(({ name }) => name === version.primaryMetric)?.label
        return { ...version, zone, metric: metric ?? version.primaryMetric, state: stateOf(version) }
      })
      .toReversed()
  }, [campaign, metrics, zone, now])
  return (
    <Panel title={words.versions} flush>
      <DataTable
        caption={words.versionsCaption}
        columns={versionColumns}
        rows={rows}
        rowId={({ id }) => id}
      />
    </Panel>
  )
}

interface WindowLine extends Window {
  from: string
  state?: string
}

const windows = columnsOf<WindowLine>()

const windowColumns = windows.columns([
  windows.display({
    id: 'from',
    meta: { name: head.from, rowHeader: true },
    cell: ({ row: { original } }) => original.from,
  }),
  windows.display({
    id: 'length',
    meta: { name: head.length },
    cell: ({ row: { original } }) => (
      <span className={styles.nowrap}>
        {duration(original.length)} {original.state && <Pill tone="note">{original.state}</Pill>}
      </span>
    ),
  }),
])

/** Every value of the attribution window. */
export function WindowsPanel({ campaign, zone }: Omit<Props, 'metrics'>) {
  const { attributionWindows } = campaign
  const now = useNowFor(campaign)
  const rows = useMemo(() => {
    const current = windowAt(attributionWindows, now)
    return attributionWindows
      .map((window, index): WindowLine => {
        const scheduled = Date.parse(window.validFrom) > now
        const state = scheduled ? words.scheduled : window === current ? words.current : undefined
        return { ...window, from: index === 0 ? words.beginning : dayAndTime(window.validFrom, zone), state }
      })
      .toReversed()
  }, [attributionWindows, zone, now])
  return (
    <Panel title={words.windows} lead={words.windowsLead} flush>
      <DataTable
        caption={words.windowsCaption}
        columns={windowColumns}
        rows={rows}
        rowId={({ validFrom }) => validFrom}
      />
    </Panel>
  )
}
