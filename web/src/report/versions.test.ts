import { expect, it } from 'vitest'
import { inOrder, versionLabel } from './versions'

const now = Date.parse('2026-11-24T12:00:00Z')
const former = { id: 'v1', startsAt: '2026-10-01T00:00:00Z', endsAt: '2026-11-01T00:00:00Z' }
const current = { id: 'v2', startsAt: '2026-11-01T00:00:00Z', endsAt: '2026-12-01T00:00:00Z' }
const planned = { id: 'v3', startsAt: '2026-12-01T00:00:00Z', endsAt: null }

it('puts the version in force first and what has not begun last', () => {
  expect(inOrder([former, planned, current], now).map(({ id }) => id)).toEqual(['v2', 'v1', 'v3'])
})

it('marks the one in force, and says “now” of no version that has not begun', () => {
  expect(versionLabel(current, now, 'UTC')).toBe('v2 · Nov 1, 2026 – Dec 1, 2026 · current')
  expect(versionLabel(former, now, 'UTC')).toBe('v1 · Oct 1, 2026 – Nov 1, 2026')
  expect(versionLabel(planned, now, 'UTC')).toBe('v3 · starts Dec 1, 2026')
})
