import { describe, expect, it } from 'vitest'
import { fraction, metricTotal, metricValue, money } from './format'

describe('a figure of a cell', () => {
  it.each([
    ['perUser', 0, '0'],
    ['perUser', 0.0437, '0.0437'],
    ['perUser', 1.128, '1.13'],
    ['perUser', 0.000012, '0.000012'],
    ['ratio', 0, '0%'],
    ['ratio', 0.0512, '5.12%'],
    ['ratio', 1.2, '120.00%'],
    ['moneyPerUser', 0, '€0.00'],
    ['moneyPerUser', 3.0189, '€3.02'],
    ['moneyPerUser', 0.0042, '€0.0042'],
  ] as const)('of %s writes %s as %s', (format, value, expected) => {
    expect(metricValue(format, value, 'EUR')).toBe(expected)
  })

  it('keeps two digits for money per user in a currency without cents', () => {
    expect(metricValue('moneyPerUser', 12.5, 'JPY')).toBe('¥12.50')
    expect(money(1250, 'JPY')).toBe('¥1,250')
  })
})

describe('the division below a figure', () => {
  const cell = {
    status: 'measured',
    reason: null,
    numerator: 18220,
    denominator: 5000,
    value: 3.644,
  } as const

  it('shows amounts as amounts and counts as counts', () => {
    expect(fraction('moneyPerUser', cell, 'USD')).toBe('$18,220.00 / 5,000')
    expect(fraction('perUser', cell, 'USD')).toBe('18,220 / 5,000')
    expect(metricTotal('ratio', 3, 'USD')).toBe('3')
  })

  it('is left out where there is nothing to divide', () => {
    expect(fraction('ratio', { ...cell, denominator: null }, 'USD')).toBeUndefined()
  })
})
