import type { Report } from '../api/types'
import { text } from '../text'
import { day } from '../util/time'

/** Which version and days the figures are of: it belongs to every caption. */
export function about({ version, range, campaign }: Report): string {
  const lastMoment = Date.parse(range.to) - 1
  const days = [range.from, lastMoment].map((instant) => day(instant, campaign.timeZone))
  return text.report.captionDetail(version.id, [...new Set(days)].join(' – '))
}
