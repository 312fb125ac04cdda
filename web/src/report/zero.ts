/** Why Purchase and Revenue are 0: the first cause that the counts show, in the order in which it can be mended. */
import type { Diagnostics, Report } from '../api/types'
import { channelName, text } from '../text'
import { duration } from '../util/time'
import type { Way } from './WayOn'

const words = text.diagnostics.zero

/** The cause in words, and where the reader goes from there. */
export interface Answer {
  words: string
  way: Way
}

export function zeroAnswer(report: Report, diagnostics: Diagnostics): Answer {
  const { purchases, unidentifiedPurchases: unidentified } = diagnostics
  const { human: clicks, machine, unmatched, lastAt } = diagnostics.allClicks
  const { outside_window: outside = 0, no_click: noClick = 0 } = purchases
  const { users: open, of } = report.health.openWindows
  if (lastAt === null && unmatched === 0) return say(noClicks(diagnostics), 'sources')
  if (clicks === 0 && machine === 0 && unmatched > 0) return say(words.unmatched(unmatched), 'events')
  if (clicks > 0 && unidentified > 0) return say(words.notIdentified(clicks, unidentified), 'api')
  if (outside > 0) return say(words.outside(outside, duration(report.campaign.attributionWindow)), 'window')
  if (open > 0) return say(words.open(open, of), 'series')
  if (clicks === 0 && machine > 0) return say(words.machines(machine), 'machines')
  return noClick > 0 ? say(words.noClick(noClick), 'allPurchases') : say(words.nothing, 'funnel')
}

const say = (answer: string, way: Way): Answer => ({ words: answer, way })

function noClicks({ clicks }: Diagnostics): string {
  const channels = Object.keys(clicks).map(channelName).join(', ')
  return channels ? `${words.noClicks} ${words.lastClicks(channels)}` : words.noClicks
}
