import type { Report } from '../api/types'
import { text } from '../text'
import { dayRange } from '../util/time'

/** Which version and days the figures are of: it belongs to every caption. */
export function about({ version, range, campaign }: Report): string {
  const lastMoment = Date.parse(range.to) - 1
  return text.report.captionDetail(version.id, dayRange(range.from, lastMoment, campaign.timeZone))
}
