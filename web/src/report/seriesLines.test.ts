import { expect, it } from 'vitest'
import type { Metric, Series } from '../api/types'
import { alone, gapOf, linesOf } from './seriesLines'

type Parts = (number | null)[]

const lineOf = (numerators: Parts, denominators: Parts, [tops, bottoms]: [Parts, Parts]) => ({
  numerators,
  denominators,
  runningNumerators: tops,
  runningDenominators: bottoms,
})

/** The running parts are the API's: they are shown as they come, whatever the single ones are. */
const series = (numerators: Parts, denominators: Parts, running: [Parts, Parts] = [[], []]): Series => ({
  campaign: 'c',
  version: 'v1',
  range: { from: '2026-03-01', to: '2026-03-04' },
  by: 'cohort',
  interval: 'day',
  timeZone: 'UTC',
  metrics: [],
  buckets: [],
  variations: [{ id: 'a', name: 'A', series: { revenue: lineOf(numerators, denominators, running) } }],
})
const values = (given: Series, running: boolean) => linesOf(given, 'revenue', running)[0]?.values

it('divides each bucket by itself; nobody in it is no value, never 0', () => {
  expect(values(series([10, 0, 5], [2, 0, 1]), false)).toEqual([5, null, 5])
})

it('divides the running parts as the API gave them', () => {
  const parts: [Parts, Parts] = [
    [1, 3, 6],
    [1, 2, 3],
  ]
  expect(values(series([1, 2, 3], [1, 1, 1], parts), true)).toEqual([1, 1.5, 2])
  const totals: [Parts, Parts] = [
    [0.1, 0.3],
    [null, null],
  ]
  expect(values(series([0.1, 0.2], [null, null], totals), true)).toEqual([0.1, 0.3])
})

it('shows totals where nothing divides, and nothing where nothing is measured', () => {
  expect(values(series([3, null], [null, null]), false)).toEqual([3, null])
})

it('finds the points that no line reaches', () => {
  expect(alone([5])).toEqual([0])
  expect(alone([1, null, 2, null, 3, 4])).toEqual([0, 2])
  expect(alone([null, null])).toEqual([])
})

it('says why a point is missing', () => {
  const metric = { name: 'revenue', format: 'moneyPerUser' } as Metric
  const given = series([0, null], [0, 3])
  expect(gapOf(given, metric, 'a', 0)).toBe('noTriggers')
  expect(gapOf(given, { ...metric, format: 'ratio' }, 'a', 0)).toBe('nothingBelow')
  expect(gapOf(given, metric, 'a', 1)).toBe('notMeasured')
})
