/** The report in one sentence: what the table says, and no more than it says. */
import type { Report } from '../api/types'
import { text } from '../text'
import { metricValue } from '../util/format'
import { compareBy } from '../util/sort'

const words = text.report.summary

export function summary({ campaign, headline, metrics, variations }: Report): string {
  const primary = metrics[0]
  if (!primary || headline.users === 0) return words.nobody
  const value = (each: Report['variations'][number]) => each.metrics[primary.name]?.value ?? null
  const ranked = variations.filter((each) => value(each) !== null).toSorted(compareBy(value, true))
  const [first, second] = ranked
  if (!first) return words.missing(primary.label)
  const shown = (each: Report['variations'][number]) =>
    metricValue(primary.format, value(each) ?? 0, campaign.currency)
  const name = primary.label.toLocaleLowerCase('en')
  if (!second) return words.one(first.name, shown(first), name)
  if (value(first) === 0) return words.equal(name)
  return words.most(first.name, shown(first), name, second.name, shown(second))
}
