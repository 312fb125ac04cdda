/** The length of an attribution window: a few that are common, or any number of days or hours. */
export const presets = ['P1D', 'P3D', 'P7D', 'P14D', 'P30D']

export type Unit = 'days' | 'hours'

export interface Length {
  /** One of the presets, or `custom`. */
  choice: string
  amount: string
  unit: Unit
}

const SECONDS: Record<Unit, number> = { days: 86_400, hours: 3600 }
const SHORTEST = SECONDS.hours
const LONGEST = 365 * SECONDS.days

export function secondsOf(iso: string): number {
  const [, days, hours, minutes, seconds] =
    /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(iso) ?? []
  return (
    Number(days ?? 0) * 86_400 + Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)
  )
}

export function lengthOf(iso: string): Length {
  const seconds = secondsOf(iso)
  const unit = seconds % SECONDS.days === 0 ? 'days' : 'hours'
  const amount = String(seconds / SECONDS[unit])
  return { choice: presets.includes(iso) ? iso : 'custom', amount, unit }
}

/** As the API takes it; nothing where what was typed is no length that it allows. */
export function isoOf({ choice, amount, unit }: Length): string | undefined {
  if (choice !== 'custom') return choice
  const seconds = Math.round(Number(amount.trim().replace(',', '.') || NaN) * SECONDS[unit])
  if (!(seconds >= SHORTEST && seconds <= LONGEST)) return undefined
  if (seconds % SECONDS.days === 0) return `P${seconds / SECONDS.days}D`
  return seconds % SECONDS.hours === 0 ? `PT${seconds / SECONDS.hours}H` : `PT${seconds}S`
}
