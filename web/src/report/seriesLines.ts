/** Points of the graph: each bucket by itself, or everything up to it. */
import type { Metric, Series } from '../api/types'

export interface Line {
  id: string
  name: string
  values: (number | null)[]
}

const quotient = (numerator: number | null, denominator: number | null | undefined): number | null => {
  if (numerator === null) return null
  // By event nothing divides: the point is a total.
  if (denominator === null || denominator === undefined) return numerator
  return denominator === 0 ? null : numerator / denominator
}

export function linesOf(series: Series, metric: string, running: boolean): Line[] {
  return series.variations.map(({ id, name, series: metrics }) => {
    const line = metrics[metric]
    const tops = (running ? line?.runningNumerators : line?.numerators) ?? []
    const bottoms = (running ? line?.runningDenominators : line?.denominators) ?? []
    return { id, name, values: tops.map((top, index) => quotient(top, bottoms[index])) }
  })
}

/** Why a point is missing: nobody to divide by, nothing else to divide by, or nothing that is measured. */
export function gapOf(
  { variations }: Series,
  { name, format }: Metric,
  variation: string,
  bucket: number,
): 'noTriggers' | 'nothingBelow' | 'notMeasured' {
  const line = variations.find(({ id }) => id === variation)?.series[name]
  if ((line?.numerators[bucket] ?? null) === null) return 'notMeasured'
  return format === 'ratio' ? 'nothingBelow' : 'noTriggers'
}

/** Points without a neighbour: no line reaches them, so they need a mark of their own. */
export const alone = (values: (number | null)[]): number[] =>
  values.flatMap((value, index) =>
    value !== null && (values[index - 1] ?? null) === null && (values[index + 1] ?? null) === null
      ? [index]
      : [],
  )
