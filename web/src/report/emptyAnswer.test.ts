import { describe, expect, it } from 'vitest'
import { campaigns } from '../../mock-api/data'
import { report } from '../../mock-api/report'
import type { HeldEvent, IntakeBalance, RefusedEvent } from '../api/types'
import { emptyAnswer, type Evidence } from './emptyAnswer'

const now = Date.parse('2026-11-24T12:00:00Z')
const shown = report(campaigns[2]!, new URLSearchParams())!
const started = (startsAt: string, notEligible = 0): Partial<Evidence> => ({
  report: {
    ...shown,
    version: { ...shown.version, startsAt },
    headline: { ...shown.headline, users: 0, notEligible },
  },
})
const source = (name: string, lastAt: string) => ({ source: name, lastAt }) as IntakeBalance
const held = (...codes: string[]) => ({
  items: codes.map((code) => ({ code }) as HeldEvent),
  nextCursor: null,
})
const refused = (receivedAt: string, ...codes: string[]) => ({
  items: codes.map((code) => ({ code, receivedAt }) as RefusedEvent),
  nextCursor: null,
})

/** A version that runs for weeks, in a site whose shop sends events. */
const answer = (found: Partial<Evidence>) =>
  emptyAnswer({
    ...(started('2026-11-01T00:00:00Z') as Pick<Evidence, 'report'>),
    everybody: 0,
    intake: [source('crm', '2026-10-02T00:00:00Z'), source('shop', '2026-11-24T11:57:00Z')],
    held: held(),
    refusals: refused('2026-10-30T00:00:00Z', 'too_old'),
    now,
    ...found,
  })

describe('why nobody is in the report', () => {
  it.each([
    ['they are in another range', { everybody: 812 }, /^812 people triggered this version/, 'whole'],
    ['it has not begun', started('2026-12-01T00:00:00Z'), /^This version starts on Dec 1, 2026/, 'events'],
    ['it has just begun', started('2026-11-24T11:52:00Z'), /started 8 minutes ago/, 'steps'],
    ['nobody is opted in', started('2026-11-01T00:00:00Z', 38), /^38 people triggered, and all/, 'channels'],
    ['nothing ever arrived', { intake: [] }, /^No event has ever arrived/, 'steps'],
    [
      'nothing arrives any more',
      { intake: [source('shop', '2026-10-25T12:00:00Z')] },
      /since this version started\. The last ones: shop 30 days ago\./,
      'steps',
    ],
    [
      'its events are held back',
      { held: held('unknown_version', 'unknown_variation', 'unknown_version') },
      /^3 events of this campaign are held back: Unknown version \(2\), Unknown variation \(1\)\./,
      'held',
    ],
    [
      'events are refused',
      { refusals: refused('2026-11-20T00:00:00Z', 'missing_field') },
      /^1 event was refused since this version started: Field missing \(1\)\./,
      'events',
    ],
    ['events are of others', {}, /^Events arrive \(shop 3 min\. ago\), but no trigger of this/, 'keys'],
  ])('%s', (_, found, words, way) => {
    const said = answer(found)
    expect(said.words).toMatch(words)
    expect(said.way).toBe(way)
  })
})
