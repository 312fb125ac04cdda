import { describe, expect, it } from 'vitest'
import { suggestedId } from './draft'
import { isoOf, lengthOf, secondsOf } from './length'
import { evenly, shareOf, sumOf } from './shares'

describe('shares', () => {
  it.each([
    ['33.3', 33.3],
    [' 33,3333 ', 33.3333],
    ['100', 100],
    ['100.1', undefined],
    ['1.00001', undefined],
    ['-1', undefined],
    ['', undefined],
  ])('reads "%s" as %s', (typed, share) => {
    expect(shareOf(typed)).toBe(share)
  })

  it('are added up exactly', () => {
    expect(sumOf(['0.1', '0.2', '99.7'])).toEqual({ read: true, sum: 100, missing: 0 })
    expect(sumOf(['70', '40']).missing).toBe(-10)
    expect(sumOf(['70', 'x']).read).toBe(false)
  })

  it.each([1, 2, 3, 6, 7, 20])('split among %i add up to 100', (n) => {
    expect(sumOf(evenly(n)).missing).toBe(0)
  })
})

describe('lengths', () => {
  it.each(['P7D', 'P10D', 'PT36H', 'PT5400S'])('%s stays what it is', (iso) => {
    expect(isoOf(lengthOf(iso))).toBe(iso)
  })

  it('are the same however they are written', () => {
    expect(secondsOf('P1DT12H')).toBe(secondsOf('PT36H'))
    expect(lengthOf('P1DT12H')).toEqual({ choice: 'custom', amount: '36', unit: 'hours' })
  })

  it.each(['', '0', '366', '-1', 'a week'])('"%s" days is none', (amount) => {
    expect(isoOf({ choice: 'custom', amount, unit: 'days' })).toBeUndefined()
  })
})

it.each([
  ['Summer Sale – für alle!', 'summer-sale-fur-alle'],
  ['  ', ''],
  ['100 % off', '100-off'],
])('suggests for "%s" the id "%s"', (name, id) => {
  expect(suggestedId(name)).toBe(id)
})
