/** Presets are computed into dates of the site's time zone: the address always says the exact range. */
import { addDays, dateIn } from '../util/time'

export type Preset = 'whole' | 'last7' | 'last30' | 'yesterday' | 'custom'

export interface Range {
  from?: string
  to?: string
}

export const presetNames: Preset[] = ['whole', 'last7', 'last30', 'yesterday', 'custom']

/** `to` is exclusive, as in the API: the last 7 days end with today, that is before tomorrow. */
export function presetRange(preset: Exclude<Preset, 'custom'>, timeZone: string, now: number): Range {
  const today = dateIn(timeZone, now)
  const ranges = {
    whole: {},
    last7: { from: addDays(today, -6), to: addDays(today, 1) },
    last30: { from: addDays(today, -29), to: addDays(today, 1) },
    yesterday: { from: addDays(today, -1), to: today },
  }
  return ranges[preset]
}

export function presetOf(range: Range, timeZone: string, now: number): Preset {
  const found = (['whole', 'last7', 'last30', 'yesterday'] as const).find((preset) => {
    const { from, to } = presetRange(preset, timeZone, now)
    return from === range.from && to === range.to
  })
  return found ?? 'custom'
}

const bare = (date: string | undefined) => (date && !date.includes('T') ? date : undefined)

/** People think of the last day as part of the range. */
export const inclusiveEnd = (to: string | undefined): string | undefined => {
  const date = bare(to)
  return date && addDays(date, -1)
}

export const exclusiveEnd = (lastDay: string): string => addDays(lastDay, 1)
