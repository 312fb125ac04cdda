/** The figures of a report that can be explained, and where the address says which one is meant. */
import type { Cell, Diagnostics, Metric, Report } from '../api/types'
import { text } from '../text'
import type { ReportState } from '../urlState'

/** Beside the metrics: the counts that stand in the tables and cards themselves. */
export const USERS_FIGURE = 'users'
export const SENT_FIGURE = 'sent'
/** Not a figure of the report but a line of its diagnostics, or one order. */
export const PURCHASES = 'purchases'

export interface FigureAddress {
  explain: string
  row?: string
  channel?: string
  outcome?: string
  order?: string
}

export interface Figure {
  row?: { id: string; name: string }
  channel?: string
  users: number
  /** A metric's division; without it the figure is a count. */
  metric?: Metric
  cell?: Cell
  count?: number | null
}

/** Opening one figure closes the other: row and channel never stay behind. */
export const withFigure = (state: ReportState, address: FigureAddress | undefined): ReportState => {
  const { explain: _explain, row: _row, channel: _channel, outcome: _outcome, order: _order, ...rest } = state
  return { ...rest, ...address }
}

/** What the address points at, or nothing where the report has no such row. */
export function figureOf(report: Report, state: ReportState): Figure | undefined {
  const { explain, row: id, channel } = state
  const variation = report.variations.find((each) => each.id === id)
  const row = channel ? variation?.channels.find((each) => each.channel === channel) : variation
  if (!explain || (id && !row) || (channel && !id)) return undefined
  const { users, metrics } = row ?? report.total
  const about = { row: variation && { id: variation.id, name: variation.name }, channel, users }
  if (explain === USERS_FIGURE) return { ...about, count: users }
  if (explain === SENT_FIGURE) return { ...about, count: report.headline.messagesSent }
  const metric = report.metrics.find((each) => each.name === explain)
  return metric && { ...about, metric, cell: metrics[explain] }
}

const earned = new Set(['purchase', 'revenue', 'netRevenue', 'purchasers'])

/** These are made of credited purchases, so the purchases can be listed. */
export const hasCredits = (figure: Figure): boolean =>
  figure.metric !== undefined && earned.has(figure.metric.name)

/** The purchases that the address asks for, or nothing where it names no line that there is. */
export const listsPurchases = ({ explain, outcome }: ReportState): boolean =>
  explain === PURCHASES && (outcome === undefined || lineOf(outcome) !== undefined)

/** A line of the diagnostics: its name and what it means. */
export const lineOf = (outcome: string): [string, string] | undefined =>
  text.diagnostics.outcomes[outcome] ?? text.diagnostics.besides[outcome]

/** How many purchases each line of the diagnostics counts. */
export const countsOf = (diagnostics: Diagnostics): Record<string, number> => ({
  ...diagnostics.purchases,
  differing: diagnostics.differingCopies,
  other_version: diagnostics.creditedToOtherVersion,
  elsewhere: diagnostics.creditedElsewhereToo,
})
