/** The chosen metrics as the address spells them: the primary one always first. */
export const metricsText = (names: string[]): string => names.join(',')

export const without = (names: string[], name: string): string[] => names.filter((each) => each !== name)

/** Swaps a metric with its neighbour; the first place belongs to the primary metric. */
export function moved(names: string[], name: string, step: -1 | 1): string[] {
  const from = names.indexOf(name)
  const to = from + step
  if (from < 1 || to < 1 || to >= names.length) return names
  const next = [...names]
  next.splice(from, 1)
  next.splice(to, 0, name)
  return next
}
