/** What may be believed of a report: its baseline, its split, and the words for what is missing. */
import type { Metric, Report, Statistics, Verdict } from '../api/types'
import { text } from '../text'
import { wholeDaysBetween } from '../util/time'

const words = text.statistics

type Progress = NonNullable<Verdict['progress']>

/** Where there is nothing to choose between, nothing is compared. */
export const isTest = ({ variations }: Report): boolean => variations.length > 1

export const splitIsOff = ({ health }: Report): boolean => health.sampleRatio.state === 'mismatch'

export const nameIn =
  ({ variations }: Report) =>
  (id: string | null): string =>
    variations.find((each) => each.id === id)?.name ?? id ?? ''

/** The one that the figures of a metric were compared with, whichever was asked for. */
export const baselineOfMetric = ({ variations }: Report, metric: string): string | undefined =>
  variations.flatMap(({ metrics }) => metrics[metric]?.statistics ?? [])[0]?.comparison.baselineId

/** The baseline of the first metric that is compared at all; another metric may not exist for it and have its own. */
export const baselineOf = (report: Report): string | undefined =>
  report.metrics.flatMap(({ name }) => baselineOfMetric(report, name) ?? [])[0]

/** How long the version has run, or ran. */
export const daysRun = ({ asOf, version }: Report): number =>
  wholeDaysBetween(version.startsAt, Date.parse(version.endsAt ?? asOf))

/** Nothing more is going to come: not "yet", but "not". */
export const hasEnded = ({ asOf, campaign, version }: Report): boolean =>
  ['ended', 'archived'].includes(campaign.status) ||
  (version.endsAt !== null && Date.parse(version.endsAt) <= Date.parse(asOf))

/** Why the one in front is not a winner, in sentences. */
export function reservations(report: Report, { blockers, gates }: Verdict): string[] {
  const ended = hasEnded(report)
  const missing = Math.max(1, gates.minDays - daysRun(report))
  const saying = blockers.includes('not_primary') ? ['not_primary'] : blockers
  return saying.flatMap((code) => words.blockers[code]?.({ missing, needed: gates.minDays, ended }) ?? [])
}

/** "31 of 50 users, 3 of 5 buyers": of what is needed, only what is missing. */
function missingParts(metric: Metric, progress: Progress): string[] {
  const { users, usersNeeded, converters, convertersNeeded, nonConverters, nonConvertersNeeded } = progress
  return [
    ...(users < usersNeeded ? [words.ofUsers(users, usersNeeded)] : []),
    ...(converters < convertersNeeded ? [words.ofConverters(converters, convertersNeeded, metric.name)] : []),
    ...(nonConverters !== null && nonConvertersNeeded !== null && nonConverters < nonConvertersNeeded
      ? [words.ofOthers(nonConverters, nonConvertersNeeded)]
      : []),
  ]
}

/** "B has 31 of 50 users, 3 of 5 buyers." */
export const missingOf = (report: Report, metric: Metric, progress: Progress): string =>
  words.missing(nameIn(report)(progress.variationId), missingParts(metric, progress))

/** Why a comparison says no more than it does. */
export function whyOf(report: Report, metric: Metric, { comparison }: Statistics): string | undefined {
  const { state, reason, progress } = comparison
  if (state === 'collecting') return progress ? missingOf(report, metric, progress) : undefined
  if (state === 'not_available') return words.baselineWhy[reason ?? ''] ?? words.noBaseline
  return words.why[reason ?? state]
}

/**
 * Why it is not known how likely this one is to be best. The variation that is short of data says of what; the
 * state has said it where not even a comparison is possible.
 */
export function whyNoBest(
  metric: Metric,
  row: string,
  { comparison, probabilityBest }: Statistics,
): string | undefined {
  const { reason } = probabilityBest
  if (reason !== 'below_gate') return words.bestNever[reason ?? '']
  if (comparison.state === 'collecting') return undefined
  const progress = metric.verdict?.progress
  return progress?.variationId === row ? words.bestLater(missingParts(metric, progress)) : words.bestUnknown
}
