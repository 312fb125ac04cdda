import { expect, it } from 'vitest'
import { exclusiveEnd, inclusiveEnd, presetOf, presetRange } from './range'

const zone = 'Europe/Berlin'
const now = Date.parse('2026-11-24T23:30:00Z') // already the 25th in Berlin

it('counts the last days in the site’s zone, today included and the end exclusive', () => {
  expect(presetRange('last7', zone, now)).toEqual({ from: '2026-11-19', to: '2026-11-26' })
  expect(presetRange('last30', zone, now)).toEqual({ from: '2026-10-27', to: '2026-11-26' })
  expect(presetRange('yesterday', zone, now)).toEqual({ from: '2026-11-24', to: '2026-11-25' })
  expect(presetRange('whole', zone, now)).toEqual({})
})

it.each(['whole', 'last7', 'last30', 'yesterday'] as const)('recognises %s from its dates', (preset) => {
  expect(presetOf(presetRange(preset, zone, now), zone, now)).toBe(preset)
})

it('calls everything else custom', () => {
  expect(presetOf({ from: '2026-01-01' }, zone, now)).toBe('custom')
})

it('shows the last day as part of the range', () => {
  expect(inclusiveEnd('2026-11-01')).toBe('2026-10-31')
  expect(exclusiveEnd('2026-10-31')).toBe('2026-11-01')
  expect(inclusiveEnd('2026-11-01T10:00:00Z')).toBeUndefined()
})
