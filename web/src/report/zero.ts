/** Why Purchase and Revenue are 0: the first cause that the counts show, in the order in which it can be mended. */
import type { Diagnostics, Report } from '../api/types'
import { text } from '../text'
import { duration } from '../util/time'

const words = text.diagnostics.zero
type Touches = Diagnostics['clicks'][string]

const total = (diagnostics: Diagnostics, part: 'human' | 'machine' | 'unmatched'): number =>
  Object.values(diagnostics.clicks).reduce((sum, touches: Touches) => sum + touches[part], 0)

const everClicked = ({ clicks }: Diagnostics): boolean =>
  Object.values(clicks).some(({ lastAt, unmatched }) => lastAt !== null || unmatched > 0)

export function zeroAnswer(report: Report, diagnostics: Diagnostics): string {
  const { purchases } = diagnostics
  const clicks = total(diagnostics, 'human')
  const machine = total(diagnostics, 'machine')
  const unmatched = total(diagnostics, 'unmatched')
  const unidentified = (purchases.not_identified ?? 0) + (purchases.identified_too_late ?? 0)
  const { outside_window: outside = 0, no_click: noClick = 0 } = purchases
  const { openWindows } = report.headline
  if (!everClicked(diagnostics)) return words.noClicks
  if (clicks + machine === 0 && unmatched > 0) return words.unmatched(unmatched)
  if (clicks > 0 && unidentified > 0) return words.notIdentified(clicks, unidentified)
  if (outside > 0) return words.outside(outside, duration(report.campaign.attributionWindow))
  if (openWindows > 0) return words.open(openWindows)
  if (clicks === 0 && machine > 0) return words.machines(machine)
  return noClick > 0 ? words.noClick(noClick) : words.nothing
}
