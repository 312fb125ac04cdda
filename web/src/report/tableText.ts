/** Both tables as tab-separated text for a spreadsheet: what is shown, and the raw counts behind it. */
import type { Cell, Report } from '../api/types'
import { text } from '../text'

type Line = (string | number | null)[]

/** A spreadsheet would run text that begins like a formula; numbers stay numbers. */
const guarded = (value: string | number | null): string => {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const flat = value.replaceAll(/[\t\r\n]+/g, ' ')
  return /^[=+\-@]/.test(flat) ? `'${flat}` : flat
}

const written = (lines: Line[]): string => lines.map((line) => line.map(guarded).join('\t')).join('\n')

const heads = ({ metrics }: Report): string[] =>
  metrics.flatMap(({ label, numeratorLabel }) => [
    label,
    `${label}: ${numeratorLabel}`,
    `${label}: divided by`,
  ])

const cells = ({ metrics }: Report, row: Record<string, Cell | undefined>): Line =>
  metrics.flatMap(({ name }) => {
    const cell = row[name]
    return cell ? [cell.value, cell.numerator, cell.denominator] : [null, null, null]
  })

const { columns, total } = text.report

export const variationText = (report: Report): string =>
  written([
    [columns.variation, columns.users, ...heads(report)],
    ...report.variations.map(({ name, users, metrics }): Line => [name, users, ...cells(report, metrics)]),
    [total, report.total.users, ...cells(report, report.total.metrics)],
  ])

export const channelText = (report: Report, channelName: (channel: string) => string): string =>
  written([
    [columns.variation, columns.channel, columns.users, ...heads(report)],
    ...report.variations.flatMap(({ name, channels }) =>
      channels.map(({ channel, users, metrics }): Line => [
        name,
        channelName(channel),
        users,
        ...cells(report, metrics),
      ]),
    ),
  ])
