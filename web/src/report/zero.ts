/** Why Purchase and Revenue are 0: the first cause that the counts show, in the order in which it can be mended. */
import type { Diagnostics, Report } from '../api/types'
import { text } from '../text'
import { duration } from '../util/time'

const words = text.diagnostics.zero

export function zeroAnswer(report: Report, diagnostics: Diagnostics): string {
  const { purchases, unidentifiedPurchases: unidentified } = diagnostics
  const { human: clicks, machine, unmatched, lastAt } = diagnostics.allClicks
  const { outside_window: outside = 0, no_click: noClick = 0 } = purchases
  const { openWindows } = report.headline
  if (lastAt === null && unmatched === 0) return words.noClicks
  if (clicks === 0 && machine === 0 && unmatched > 0) return words.unmatched(unmatched)
  if (clicks > 0 && unidentified > 0) return words.notIdentified(clicks, unidentified)
  if (outside > 0) return words.outside(outside, duration(report.campaign.attributionWindow))
  if (openWindows > 0) return words.open(openWindows)
  if (clicks === 0 && machine > 0) return words.machines(machine)
  return noClick > 0 ? words.noClick(noClick) : words.nothing
}
