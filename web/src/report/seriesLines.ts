/** Points of the graph: each bucket by itself, or everything up to it. */
import type { Series } from '../api/types'

export interface Line {
  id: string
  name: string
  values: (number | null)[]
}

const SCALE = 10_000

/** Amounts have at most four decimals: as whole numbers they add up exactly. */
const added = (values: (number | null)[]): (number | null)[] => {
  let sum = 0
  return values.map((value) => (value === null ? null : (sum += Math.round(value * SCALE)) / SCALE))
}

const quotient = (numerator: number | null, denominator: number | null | undefined): number | null => {
  if (numerator === null) return null
  // By event nothing divides: the point is a total.
  if (denominator === null || denominator === undefined) return numerator
  return denominator === 0 ? null : numerator / denominator
}

export function linesOf(series: Series, metric: string, running: boolean): Line[] {
  return series.variations.map(({ id, name, series: metrics }) => {
    const { numerators = [], denominators = [] } = metrics[metric] ?? {}
    const tops = running ? added(numerators) : numerators
    const bottoms = running ? added(denominators) : denominators
    return { id, name, values: tops.map((top, index) => quotient(top, bottoms[index])) }
  })
}
