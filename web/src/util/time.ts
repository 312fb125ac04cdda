/** Days and instants of the site's time zone. A bare date is a day there, and `to` is exclusive. */
import { locale } from './format'

const DAY_MS = 86_400_000

const write = (options: Intl.DateTimeFormatOptions) => (instant: string | number, timeZone?: string) =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(new Date(instant))

export const day = write({ dateStyle: 'medium' })
/** From one day to another, both included: what they share is written once. */
export const dayRange = (first: string | number, last: string | number, timeZone?: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone }).formatRange(
    new Date(first),
    new Date(last),
  )

export const dayAndTime = write({ dateStyle: 'medium', timeStyle: 'short' })
export const exactTime = write({ dateStyle: 'long', timeStyle: 'long' })

/** The date an instant falls on in a zone, as the API writes bare dates. */
export function dateIn(timeZone: string, instant: number): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(instant)
  const part = (type: string) => parts.find((each) => each.type === type)?.value
  return `${part('year')}-${part('month')}-${part('day')}`
}

/** How far a zone's clock is ahead of UTC at an instant. */
function offsetIn(timeZone: string, instant: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant)
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value)
  const clock = new Date(0)
  // Date.UTC takes the years before 100 for those of the last century.
  clock.setUTCFullYear(part('year'), part('month') - 1, part('day'))
  clock.setUTCHours(part('hour'), part('minute'), part('second'))
  return clock.getTime() - Math.floor(instant / 1000) * 1000
}

/**
 * The instant at which a zone's clock shows "2026-11-24T00:00"; of two, the earlier one. A time that the clock
 * skips is read with the offset before the change.
 */
export function instantIn(timeZone: string, clock: string): string {
  const asUtc = Date.parse(`${clock}Z`)
  const before = asUtc - offsetIn(timeZone, asUtc - DAY_MS)
  const after = asUtc - offsetIn(timeZone, asUtc + DAY_MS)
  const shows = (instant: number) => instant + offsetIn(timeZone, instant) === asUtc
  return new Date(shows(before) || !shows(after) ? before : after).toISOString()
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

export const wholeDaysBetween = (from: string, to: number): number =>
  Math.max(0, Math.floor((to - Date.parse(from)) / DAY_MS))

/** The greatest unit that the time fills, and how often. */
function inUnits(seconds: number) {
  const steps = [
    [86_400, 'day'],
    [3600, 'hour'],
    [60, 'minute'],
  ] as const
  const [size, unit] = steps.find(([step]) => seconds >= step) ?? ([1, 'second'] as const)
  return { amount: Math.floor(seconds / size), unit }
}

export function ago(seconds: number): string {
  const { amount, unit } = inUnits(seconds)
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' }).format(-amount, unit)
}

/** "2 hours", for a length that nobody needs to the second. */
export function roughly(seconds: number): string {
  const { amount, unit } = inUnits(seconds)
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(amount)
}

/** "P7D" → "7 days"; what cannot be read is shown as it came. */
export function duration(iso: string): string {
  const match = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(iso)
  if (!match) return iso
  const units = ['week', 'day', 'hour', 'minute', 'second']
  const written = units.flatMap((unit, index) => {
    const amount = Number(match[index + 1] ?? 0)
    const style = { style: 'unit', unit, unitDisplay: 'long' } as const
    return amount > 0 ? [new Intl.NumberFormat(locale, style).format(amount)] : []
  })
  return written.join(' ') || iso
}

/** 7,260 → "2 hours 1 minute": the two largest units, so that nobody reads seconds of days. */
export function lasting(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds))
  const [days, hours, minutes] = [
    Math.floor(whole / 86_400),
    Math.floor(whole / 3600) % 24,
    Math.floor(whole / 60) % 60,
  ]
  if (days > 0) return duration(`P${days}D${hours > 0 ? `T${hours}H` : ''}`)
  if (hours > 0) return duration(`PT${hours}H${minutes}M`)
  return duration(`PT${minutes}M${minutes > 9 ? 0 : whole % 60}S`)
}
