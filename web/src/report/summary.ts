/** The report in one sentence: what the table says, and no more than it says. */
import type { Report } from '../api/types'
import { text } from '../text'
import { metricValue, probability } from '../util/format'
import { compareBy } from '../util/sort'
import { wholeDaysBetween } from '../util/time'

const words = text.report.summary
const sure = text.statistics
const DAYS_BLOCKER = 'too_early'

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
function verdict({ asOf, metrics, variations, version }: Report): string[] {
  const primary = metrics[0]
  const found = primary?.verdict
  if (!primary || !found || variations.length < 2) return []
  const name = (id: string | null) => variations.find((each) => each.id === id)?.name ?? ''
  const { progress, gates, state } = found
  if (found.reason === 'below_gate' && progress)
    return [
      sure.belowGate(
        name(progress.variationId),
        sure.ofUsers(progress.users, progress.usersNeeded),
        sure.ofConverters(progress.converters, progress.convertersNeeded),
      ),
    ]
  if (found.probabilityBest === null) return []
  const ran = wholeDaysBetween(version.startsAt, Date.parse(version.endsAt ?? asOf))
  const chance = probability(found.probabilityBest)
  const leader = name(found.variationId)
  if (state === 'winner') return [sure.winner(leader, primary.label, chance, ran)]
  if (state === 'leading')
    return [
      sure.leading(leader, primary.label, chance),
      ...found.blockers.flatMap((blocker) => {
        const missing = blocker === DAYS_BLOCKER ? gates.minDays - ran : 0
        return sure.blockers[blocker]?.(Math.max(1, missing)) ?? []
      }),
    ]
  return [sure.none(probability(gates.threshold)), sure.ahead(leader, chance)]
}

export const summary = (report: Report): string => [table(report), ...verdict(report)].join(' ')
