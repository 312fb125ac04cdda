import type { Cell, Report, Series } from '../src/api/types'
import type { MockCampaign } from './data.ts'
import { report } from './report.ts'

const DAY = 86_400_000
const DAYS = 10

const day = (of: Report, index: number) => Date.parse(of.range.from) + index * DAY
const parts = (total: number | null, of: (total: number, index: number) => number) =>
  Array.from({ length: DAYS }, (_, index) => (total === null ? null : of(total, index)))
const each = (total: number) => total / DAYS
const running = (total: number, index: number) => (total * (index + 1)) / DAYS

function lineOf({ numerator, denominator }: Cell) {
  return {
    numerators: parts(numerator, each),
    denominators: parts(denominator, each),
    runningNumerators: parts(numerator, running),
    runningDenominators: parts(denominator, running),
  }
}

/** The same share of the report's figures on each of ten days. */
export function series(campaign: MockCampaign, query: URLSearchParams): Series | undefined {
  const found = report(campaign, query)
  return (
    found && {
      campaign: campaign.id,
      version: found.version.id,
      range: found.range,
      by: query.get('by') ?? 'cohort',
      interval: 'day',
      timeZone: 'Europe/Berlin',
      metrics: found.metrics,
      buckets: Array.from({ length: DAYS }, (_, index) => ({
        from: new Date(day(found, index)).toISOString(),
        to: new Date(day(found, index + 1)).toISOString(),
        complete: index < DAYS - 1,
      })),
      variations: found.variations.map(({ id, name, metrics }) => ({
        id,
        name,
        series: Object.fromEntries(Object.entries(metrics).map(([metric, cell]) => [metric, lineOf(cell)])),
      })),
    }
  )
}
