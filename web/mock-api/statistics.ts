import type { Cell, Report, Statistics, Verdict } from '../src/api/types'

const NEEDED = { users: 50, converters: 5 }

const stateOf = (id: string, baseline: string, users: number, chance: number): string => {
  if (id === baseline) return 'baseline'
  if (users < NEEDED.users) return 'collecting'
  if (chance > 0.95) return 'likely_better'
  return chance < 0.05 ? 'likely_worse' : 'inconclusive'
}

/** Shaped like the engine's answer; the figures only have to look like some. */
export function statistics(id: string, cell: Cell, baseline: { id: string; value: number }): Statistics {
  const users = cell.denominator ?? 0
  const mean = cell.value ?? 0
  const uplift = baseline.value === 0 ? null : mean / baseline.value - 1
  const chance = Math.min(0.999, Math.max(0.001, 0.5 + (uplift ?? 0) * 0.8))
  const found = stateOf(id, baseline.id, users, chance)
  const compares = found !== 'baseline' && found !== 'collecting' && uplift !== null
  const reason = compares ? null : found
  return {
    kind: 'mean',
    n: users,
    sum: cell.numerator ?? 0,
    sumSquares: 913_220.11,
    nonZeroUsers: 131,
    denominatorSum: null,
    denominatorSumSquares: null,
    productSum: null,
    mean,
    standardError: 0.2215,
    interval: { low: mean * 0.9, high: mean * 1.1, method: 'normal', level: 0.95, reason: null },
    nonZeroInterval: { low: 0.01, high: 0.05, method: 'wilson', level: 0.95, reason: null },
    excludedMixedUsers: 3,
    cappedUsers: 0,
    comparison: {
      baselineId: baseline.id,
      state: found,
      reason,
      notes: compares && Math.abs(uplift) >= 0.5 ? ['suspicious_uplift'] : [],
      uplift: found === 'baseline' ? null : uplift,
      upliftInterval: {
        low: compares ? uplift - 0.2 : null,
        high: compares ? uplift + 0.25 : null,
        method: 'fieller',
        level: 0.95,
        reason,
      },
      difference: { value: compares ? mean - baseline.value : null, low: null, high: null },
      chanceToBeat: compares ? chance : null,
      alwaysValid: null,
      progress:
        found === 'baseline'
          ? null
          : {
              variationId: id,
              users,
              usersNeeded: NEEDED.users,
              converters: 3,
              convertersNeeded: NEEDED.converters,
              nonConverters: null,
              nonConvertersNeeded: null,
            },
    },
    probabilityBest:
      users < 1000 ? { value: null, reason: 'below_gate' } : { value: chance / 2, reason: null },
    expectedLoss: { value: 0.02, relativeToBaseline: 0.005, reason: null },
  }
}

export function verdict(rows: { id: string; users: number; value: number }[]): Verdict {
  const best = rows.toSorted((a, b) => b.value - a.value)[0]
  const short = rows.find(({ users }) => users < 1000)
  if (rows.length < 2 || short)
    return {
      state: 'none',
      variationId: null,
      probabilityBest: null,
      reason: rows.length < 2 ? 'single_variation' : 'below_gate',
      blockers: [],
      gates,
      progress: short
        ? {
            variationId: short.id,
            users: short.users,
            usersNeeded: 1000,
            converters: 12,
            convertersNeeded: 30,
            nonConverters: null,
            nonConvertersNeeded: null,
          }
        : null,
    }
  return {
    state: 'leading',
    variationId: best?.id ?? null,
    probabilityBest: 0.97,
    reason: null,
    blockers: ['not_yet_certain'],
    gates,
    progress: null,
  }
}

type Change = Partial<Statistics['comparison']>

const withheld = (state: string, more: Change = {}): Change => ({
  state,
  reason: state,
  uplift: null,
  upliftInterval: { low: null, high: null, method: 'fieller', level: 0.95, reason: state },
  difference: { value: null, low: null, high: null },
  chanceToBeat: null,
  notes: [],
  ...more,
})

const told = (state: string, chanceToBeat: number, uplift: number, more: Change = {}): Change => ({
  state,
  reason: null,
  uplift,
  upliftInterval: { low: uplift - 0.2, high: uplift + 0.25, method: 'fieller', level: 0.95, reason: null },
  difference: { value: uplift, low: uplift - 0.2, high: uplift + 0.25 },
  chanceToBeat,
  notes: [],
  ...more,
})

const short = {
  variationId: 'b',
  users: 31,
  usersNeeded: 50,
  converters: 3,
  convertersNeeded: 5,
  nonConverters: null,
  nonConvertersNeeded: null,
}

/** A comparison in every state the engine knows, and with every note. */
export const comparisons: Record<string, Change> = {
  not_available: withheld('not_available', { reason: 'control_has_no_message' }),
  no_users: withheld('no_users'),
  no_denominator: withheld('no_denominator'),
  collecting: withheld('collecting', { uplift: 0.2, progress: short }),
  collecting_buyers: withheld('collecting', { progress: { ...short, users: 5000, converters: 0 } }),
  collecting_others: withheld('collecting', {
    progress: { ...short, users: 60, converters: 58, nonConverters: 2, nonConvertersNeeded: 5 },
  }),
  zero_variance: withheld('zero_variance'),
  zero_baseline: withheld('zero_baseline', { chanceToBeat: 0.99 }),
  baseline_too_uncertain: withheld('baseline_too_uncertain', { uplift: 1.2, chanceToBeat: 0.97 }),
  likely_better: told('likely_better', 0.96, 0.3),
  likely_worse: told('likely_worse', 0.02, -0.3),
  inconclusive: told('inconclusive', 0.71, 0.05),
  beyond_the_axis: told('inconclusive', 0.9, 0.4, {
    upliftInterval: { low: -0.3, high: 7.5, method: 'fieller', level: 0.95, reason: null },
  }),
  suspicious_uplift: told('likely_better', 0.999, 0.8, { notes: ['suspicious_uplift'] }),
  low_confidence: told('inconclusive', 0.6, 0.02, { notes: ['low_confidence'] }),
  negligible: told('inconclusive', 0.51, 0.001, { notes: ['negligible'] }),
  more_clicks_than_impressions: told('inconclusive', 0.6, 0.02, { notes: ['more_clicks_than_impressions'] }),
}

const gates = { minUsers: 1000, minConverters: 30, minDays: 14, threshold: 0.95 }

const best = (state: string, probabilityBest: number, blockers: string[] = []): Verdict => ({
  state,
  variationId: 'b',
  probabilityBest,
  reason: null,
  blockers,
  gates,
  progress: null,
})

const noBest = (reason: string, progress: Verdict['progress'] = null): Verdict => ({
  state: 'none',
  variationId: null,
  probabilityBest: null,
  reason,
  blockers: [],
  gates,
  progress,
})

/** A verdict in every state, with every blocker, and for every reason why there is none. */
export const verdicts: Record<string, Verdict> = {
  winner: best('winner', 0.999),
  too_early: best('leading', 0.97, ['too_early']),
  not_yet_certain: best('leading', 0.97, ['not_yet_certain']),
  not_primary: best('leading', 0.97, ['too_early', 'not_primary']),
  sample_ratio_mismatch: best('none', 0.97, ['sample_ratio_mismatch']),
  undecided: best('none', 0.71),
  below_gate: noBest('below_gate', {
    ...short,
    users: 5012,
    usersNeeded: 1000,
    converters: 12,
    convertersNeeded: 30,
  }),
  zero_variance: noBest('zero_variance'),
  informational: noBest('informational'),
  overlapping_channels: noBest('overlapping_channels'),
  single_variation: noBest('single_variation'),
}

export const health = (
  users: number,
  openWindows: number,
  arms: { id: string; users: number; share: number }[],
  machine: Report['health']['machine'],
): Report['health'] => ({
  mixedUsers: Math.round(users / 80),
  unconvertedPurchases: 0,
  mixedUsersWarning: users > 0,
  sampleRatio: {
    state: users > 1000 && arms.some(({ id }) => id === 'control') ? 'mismatch' : 'ok',
    reason: null,
    chiSquare: 10.4,
    degreesOfFreedom: 1,
    pValue: 0.0004,
    arms: arms.map(({ id, users: observed, share }) => ({
      variationId: id,
      observed,
      expected: (users * share) / 100,
      configuredShare: share,
      observedPercent: (observed / users) * 100,
      expectedPercent: share,
      gap: (observed / users) * 100 - share,
    })),
  },
  unexpectedTraffic: { users: 0, warning: false },
  openWindows: { users: openWindows, of: users },
  machine,
})

export const method: Report['method'] = {
  difference: 'absolute',
  interval: 'fieller',
  level: 0.95,
  prior: 'flat',
  mixedUsers: 'exclude',
  winnerRule: 'alwaysValid',
  cap: 'none',
  engineVersion: 1,
}
