import { expect, it } from 'vitest'
import { compareBy, parseSort, sortText } from './sort'

it('reads and writes what an address says about the order', () => {
  expect(parseSort('-revenue')).toEqual({ column: 'revenue', descending: true })
  expect(parseSort('none')).toBeUndefined()
  expect(sortText({ column: 'name', descending: false })).toBe('name')
  expect(sortText(undefined)).toBe('none')
})

const key = (value: number | null) => value

it('puts what has no value last in both directions', () => {
  const values = [2, null, 3, 1]
  expect(values.toSorted(compareBy(key, true))).toEqual([3, 2, 1, null])
  expect(values.toSorted(compareBy(key, false))).toEqual([1, 2, 3, null])
})

it('orders names as people count', () => {
  const names = ['B 10', 'B 2', 'A']
  expect(names.toSorted(compareBy((name) => name, false))).toEqual(['A', 'B 2', 'B 10'])
})
