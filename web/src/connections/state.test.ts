import { expect, it } from 'vitest'
import { connections } from '../../mock-api/connections'
import { stateOf } from './state'

const [receiving] = connections
const base = { ...receiving!, missing: [], confirmation: null, verificationOff: false }
const at = (lastSuccessAt: string | null, lastRefusalAt: string | null) => ({
  ...base,
  health: { ...base.health, lastSuccessAt, lastRefusalAt, lastRefusal: 'Wrong key.' },
})

it('says what is most urgent', () => {
  expect(stateOf(at(null, null)).label).toBe('Nothing received yet')
  expect(stateOf(at('2026-03-02T10:00:00Z', null)).label).toBe('Receiving')
  expect(stateOf(at('2026-03-02T10:00:00Z', '2026-03-02T09:00:00Z')).label).toBe('Receiving')
  const refusing = stateOf(at('2026-03-02T10:00:00Z', '2026-03-02T11:00:00Z'))
  expect(refusing.label).toBe('Refusing')
  expect(refusing.note).toContain('Wrong key.')
  expect(stateOf({ ...base, verificationOff: true }).label).toBe('Not verified')
  expect(stateOf({ ...base, confirmation: 'https://sns.example/' }).label).toBe('Needs confirmation')
  const missing = stateOf({ ...base, missing: [base.keys[0]!.name], confirmation: 'x' })
  expect(missing.label).toBe('Needs its key')
  expect(missing.note).toContain(base.keys[0]!.label)
})
