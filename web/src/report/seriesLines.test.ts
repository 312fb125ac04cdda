import { expect, it } from 'vitest'
import type { Series } from '../api/types'
import { linesOf } from './seriesLines'

const series = (numerators: (number | null)[], denominators: (number | null)[]): Series => ({
  campaign: 'c',
  version: 'v1',
  range: { from: '2026-03-01', to: '2026-03-04' },
  by: 'cohort',
  interval: 'day',
  timeZone: 'UTC',
  metrics: [],
  buckets: [],
  variations: [{ id: 'a', name: 'A', series: { revenue: { numerators, denominators } } }],
})
const values = (given: Series, running: boolean) => linesOf(given, 'revenue', running)[0]?.values

it('divides each bucket by itself; nobody in it is no value, never 0', () => {
  expect(values(series([10, 0, 5], [2, 0, 1]), false)).toEqual([5, null, 5])
})

it('adds both parts up before dividing, to the ten-thousandth', () => {
  expect(values(series([1, 2, 3], [1, 1, 1]), true)).toEqual([1, 1.5, 2])
  expect(values(series([0.1, 0.2], [null, null]), true)).toEqual([0.1, 0.3])
})

it('shows totals where nothing divides, and nothing where nothing is measured', () => {
  expect(values(series([3, null], [null, null]), false)).toEqual([3, null])
})
