/** Every number, amount and date the reader sees is written here, by `Intl`, in the reader's locale. */
import type { Cell, MetricFormat } from '../api/types'

export const locale = navigator.language
const cache = new Map<string, Intl.NumberFormat>()

function numbers(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify(options)
  const known = cache.get(key) ?? new Intl.NumberFormat(locale, options)
  cache.set(key, known)
  return known
}

export const count = (value: number): string => numbers({ maximumFractionDigits: 0 }).format(value)

/** The symbol alone, "$" and not "US$": the report names its currency beside the figures. */
export const money = (value: number, currency: string): string =>
  numbers({ style: 'currency', currencyDisplay: 'narrowSymbol', currency }).format(value)

export const percentage = (percent: number): string =>
  numbers({ style: 'percent', maximumFractionDigits: 2 }).format(percent / 100)

/** A share as it was set: with all the decimals that it may have. */
export const exactPercentage = (percent: number): string =>
  numbers({ style: 'percent', maximumFractionDigits: 4 }).format(percent / 100)

/** A chance is never certain: "> 99 %" and "< 1 %" instead of 100 and 0. */
export function probability(value: number): string {
  if (value > 0.99) return `> ${wholePercent(0.99)}`
  return value < 0.01 ? `< ${wholePercent(0.01)}` : wholePercent(value)
}

export const wholePercent = (share: number): string =>
  numbers({ style: 'percent', maximumFractionDigits: 0 }).format(share)

export const pValue = (value: number): string =>
  value < 0.001
    ? `< ${numbers({ maximumFractionDigits: 3 }).format(0.001)}`
    : numbers({ maximumFractionDigits: 3 }).format(value)

/** Percentage points, always with their sign. */
export const points = (value: number): string =>
  numbers({ maximumFractionDigits: 1, signDisplay: 'exceptZero' }).format(value)

/** A change as people say it: "+8.1 %", "−3 %". */
export const change = (value: number): string =>
  numbers({ style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' }).format(value)

/** Nothing that happened may be rounded to a 0 that says "nothing happened". */
const tiny = (value: number, smallest: number): boolean => value !== 0 && Math.abs(value) < smallest

const significant = { minimumSignificantDigits: 2, maximumSignificantDigits: 2 }

function perUser(value: number): string {
  if (value === 0) return count(0)
  if (tiny(value, 0.0001)) return numbers(significant).format(value)
  const digits = Math.abs(value) < 1 ? 4 : 2
  return numbers({ minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value)
}

export function ratio(value: number): string {
  if (value === 0) return numbers({ style: 'percent' }).format(0)
  const digits = tiny(value, 0.0001) ? significant : { minimumFractionDigits: 2, maximumFractionDigits: 2 }
  return numbers({ style: 'percent', ...digits }).format(value)
}

function moneyPerUser(value: number, currency: string): string {
  const digits = tiny(value, 0.01) ? significant : { minimumFractionDigits: 2, maximumFractionDigits: 2 }
  return numbers({
    style: 'currency',
    currencyDisplay: 'narrowSymbol',
    currency,
    ...(value === 0 ? {} : digits),
  }).format(value)
}

const writers: Record<MetricFormat, (value: number, currency: string) => string> = {
  perUser,
  ratio,
  moneyPerUser,
}

const isKnown = (format: string): format is MetricFormat => format in writers

/** The large figure of a cell; a format this page does not know yet reads as a plain number. */
export const metricValue = (format: string, value: number, currency: string): string =>
  isKnown(format) ? writers[format](value, currency) : perUser(value)

/** The total a figure was divided from: an amount for money, a count for everything else. */
export const metricTotal = (format: string, total: number, currency: string): string =>
  format === 'moneyPerUser' ? money(total, currency) : count(total)

const inUnit =
  (maximumSignificantDigits: number) =>
  (format: string, value: number, currency: string): string => {
    const digits = { maximumSignificantDigits }
    if (format === 'ratio') return numbers({ style: 'percent', ...digits }).format(value)
    return format === 'moneyPerUser'
      ? numbers({ style: 'currency', currencyDisplay: 'narrowSymbol', currency, ...digits }).format(value)
      : numbers(digits).format(value)
  }

/** The large figure of a cell with more of its digits, in the same unit. */
export const precise = inUnit(8)

/** A measure of spread: four digits say all there is to know. */
export const spread = inUnit(4)

/** A sum of squares has no unit a reader knows: four digits of a plain number. */
export const plain = (value: number): string => numbers({ maximumSignificantDigits: 4 }).format(value)

/** Every digit the API gave, for the tooltip. */
export const exact = (value: number): string => numbers({ maximumFractionDigits: 20 }).format(value)

/** "18,220.00 / 5,000", or nothing where there is nothing to divide. */
export function fraction(
  format: string,
  cell: Pick<Cell, 'numerator' | 'denominator'>,
  currency: string,
): string | undefined {
  if (cell.numerator === null || cell.denominator === null) return undefined
  return `${metricTotal(format, cell.numerator, currency)} / ${count(cell.denominator)}`
}
