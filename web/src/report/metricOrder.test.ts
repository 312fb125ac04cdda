import { expect, it } from 'vitest'
import { moved, without } from './metricOrder'

const names = ['revenue', 'purchase', 'ctr']

it('moves a metric one place', () => {
  expect(moved(names, 'ctr', -1)).toEqual(['revenue', 'ctr', 'purchase'])
  expect(moved(names, 'purchase', 1)).toEqual(['revenue', 'ctr', 'purchase'])
})

it('leaves the first place to the primary metric', () => {
  expect(moved(names, 'purchase', -1)).toBe(names)
  expect(moved(names, 'revenue', 1)).toBe(names)
  expect(moved(names, 'ctr', 1)).toBe(names)
})

it('removes a metric', () => {
  expect(without(names, 'purchase')).toEqual(['revenue', 'ctr'])
})
