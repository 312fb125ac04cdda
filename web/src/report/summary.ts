/** The report in one sentence: what the table says, and no more than it says. */
import type { Report } from '../api/types'
import { text } from '../text'
import { metricValue, probability } from '../util/format'
import { compareBy } from '../util/sort'
import { daysRun, hasEnded, isTest, missingOf, nameIn, reservations, splitIsOff } from './verdict'

const words = text.report.summary
const sure = text.statistics

function table({ campaign, headline, metrics, variations }: Report): string {
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

/** What may be believed of it, in the words of the verdict; nothing where there is no choice to make. */
function verdict(report: Report): string[] {
  const primary = report.metrics[0]
  const found = primary?.verdict
  if (!primary || !found || !isTest(report) || report.headline.users === 0) return []
  const { gates, probabilityBest, progress, reason, state } = found
  if (probabilityBest === null) {
    if (reason === 'below_gate' && progress)
      return [
        sure.belowGate(missingOf(report, primary, progress), hasEnded(report)),
        ...(splitIsOff(report) ? [sure.alsoSplitOff] : []),
      ]
    const control = report.variations.some(({ isControl }) => isControl)
    return [sure.noBest[reason ?? '']?.(primary.label, control) ?? sure.noBestElse(primary.label)]
  }
  const leader = nameIn(report)(found.variationId)
  const chance = probability(probabilityBest)
  if (state === 'winner') return [sure.winner(leader, primary.label, chance, daysRun(report))]
  if (state === 'leading')
    return [sure.leading(leader, primary.label, chance), ...reservations(report, found)]
  if (splitIsOff(report)) return [sure.splitOff(leader)]
  return [sure.none(probability(gates.threshold)), sure.ahead(leader, chance)]
}

export const summary = (report: Report): string => [table(report), ...verdict(report)].join(' ')
