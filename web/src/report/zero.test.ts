import { describe, expect, it } from 'vitest'
import { campaigns } from '../../mock-api/data'
import { diagnostics } from '../../mock-api/behind'
import { report } from '../../mock-api/report'
import type { Diagnostics } from '../api/types'
import { zeroAnswer } from './zero'

const campaign = campaigns[2]!
const query = new URLSearchParams()
const nothing = { human: 0, machine: 0, unmatched: 0, lastAt: null }
const seen = '2026-03-02T10:00:00Z'

type Touches = Partial<Diagnostics['allClicks']>

function answer(clicks: Touches, purchases = {}, openWindows = 0, unidentified = 0) {
  const shown = report(campaign, query)!
  return zeroAnswer(
    { ...shown, health: { ...shown.health, openWindows: { users: openWindows, of: 1240 } } },
    {
      ...diagnostics(campaign, query),
      allClicks: { ...nothing, ...clicks },
      purchases,
      unidentifiedPurchases: unidentified,
    },
  )
}

describe('why Purchase and Revenue are 0', () => {
  it.each([
    ['no clicks ever', () => answer({}), /No clicks have been reported/],
    ['clicks of unknown messages', () => answer({ unmatched: 3 }), /3 clicks belong to no message/],
    [
      'buyers who are not identified',
      () => answer({ human: 212, lastAt: seen }, {}, 0, 31),
      /212 clicks, 31 purchases by people we could not identify/,
    ],
    [
      'purchases after the window',
      () => answer({ human: 5, lastAt: seen }, { outside_window: 9 }),
      /9 purchases came after the 7 days window/,
    ],
    [
      'windows still open',
      () => answer({ human: 5, lastAt: seen }, {}, 180),
      /180 of 1,240 people may still buy/,
    ],
    ['automatic clicks only', () => answer({ machine: 7, lastAt: seen }), /All 7 clicks look automatic/],
    [
      'buyers who never clicked',
      () => answer({ human: 1, lastAt: seen }, { no_click: 4 }),
      /4 purchases came from people who had not clicked/,
    ],
    ['nothing bought at all', () => answer({ human: 1, lastAt: seen }), /This 0 is measured/],
  ])('%s', (_, say, words) => expect(say().words).toMatch(words))

  it('names the first cause that fits', () => {
    expect(answer({ human: 1, lastAt: seen }, { outside_window: 2, no_click: 9 }, 3).words).toMatch(
      /^2 purchases/,
    )
  })

  it('leads to where the cause is mended', () => {
    expect(answer({}).way).toBe('sources')
    expect(answer({ machine: 7, lastAt: seen }).way).toBe('machines')
    expect(answer({ human: 5, lastAt: seen }, { outside_window: 9 }).way).toBe('window')
    expect(answer({ human: 1, lastAt: seen }, { no_click: 4 }).way).toBe('allPurchases')
  })
})
