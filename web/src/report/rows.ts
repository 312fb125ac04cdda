/** Rows of both tables, from one report, in one order. */
import type { Cell, Report } from '../api/types'
import { compareBy, type Sort } from '../util/sort'
import { baselineOf, isTest, splitIsOff } from './verdict'

export type Cells = Record<string, Cell | undefined>

export interface VariationLine {
  kind: 'variation' | 'total'
  id: string
  name: string
  users: number
  isControl: boolean
  isBaseline: boolean
  /** Its part in a split that is off. */
  split?: Report['health']['sampleRatio']['arms'][number]
  configuredShare?: number
  actualShare?: number | null
  metrics: Cells
  channels: { channel: string; requested: number | null; notOptedIn: number }[]
}

export interface ChannelLine {
  id: string
  channel: string
  users: number
  notOptedIn: number
  variation: string
  variationName: string
  variationUsers: number
  isControl: boolean
  metrics: Cells
}

export const NAME = 'name'
export const USERS = 'users'

interface Sortable {
  users: number
  metrics: Cells
}

const keyOf =
  <Line extends Sortable>(column: string, name: (line: Line) => string) =>
  (line: Line) => {
    if (column === NAME) return name(line)
    return column === USERS ? line.users : (line.metrics[column]?.value ?? null)
  }

function sorted<Line extends Sortable>(lines: Line[], sort: Sort | undefined, name: (line: Line) => string) {
  return sort ? lines.toSorted(compareBy(keyOf(sort.column, name), sort.descending)) : lines
}

/** Without a choice in the address the primary metric decides, the greatest first. */
export const defaultSort = (report: Report): Sort => ({
  column: report.metrics[0]?.name ?? report.campaign.primaryMetric,
  descending: true,
})

/** The baseline stands first, whatever the sort: the others are read against it. */
export function variationLines(report: Report, sort: Sort | undefined): VariationLine[] {
  const baseline = isTest(report) ? baselineOf(report) : undefined
  const arms = splitIsOff(report) ? report.health.sampleRatio.arms : []
  const lines = report.variations.map((variation): VariationLine => ({
    kind: 'variation',
    id: variation.id,
    name: variation.name,
    users: variation.users,
    isControl: variation.isControl,
    isBaseline: variation.id === baseline,
    split: arms.find(({ variationId }) => variationId === variation.id),
    configuredShare: variation.trafficShare,
    actualShare: variation.actualShare,
    metrics: variation.metrics,
    channels: variation.channels.map(({ channel, notOptedIn, metrics }) => ({
      channel,
      notOptedIn,
      requested: metrics.sendRequest?.numerator ?? null,
    })),
  }))
  const inOrder = sorted(lines, sort, (line) => line.name)
  return inOrder.toSorted((a, b) => Number(b.isBaseline) - Number(a.isBaseline))
}

export function totalLine(report: Report, name: string): VariationLine[] {
  if (!report.total) return []
  const { users, metrics } = report.total
  return [
    { kind: 'total', id: 'total', name, users, isControl: false, isBaseline: false, metrics, channels: [] },
  ]
}

/** Variations stand in the order of the first table, their channels sorted within each. */
export function channelLines(
  report: Report,
  sort: Sort | undefined,
  channelName: (channel: string) => string,
): ChannelLine[] {
  const order = variationLines(report, sort).map((line) => line.id)
  const variations = report.variations.toSorted(compareBy((each) => order.indexOf(each.id), false))
  return variations.flatMap((variation) => {
    const lines = variation.channels.map((row): ChannelLine => ({
      id: `${variation.id}/${row.channel}`,
      channel: row.channel,
      users: row.users,
      notOptedIn: row.notOptedIn,
      variation: variation.id,
      variationName: variation.name,
      variationUsers: variation.users,
      isControl: variation.isControl,
      metrics: row.metrics,
    }))
    return sorted(lines, sort, (line) => channelName(line.channel))
  })
}
