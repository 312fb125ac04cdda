import { expect, it } from 'vitest'
import { campaigns } from '../../mock-api/data'
import { report } from '../../mock-api/report'
import { channelName } from '../text'
import { summary } from './summary'
import { channelText, variationText } from './tableText'

const shown = report(campaigns[0]!, new URLSearchParams('metrics=ctr'))!
const lines = (text: string) => text.split('\n').map((line) => line.split('\t'))

it('copies the variations with unformatted values and both parts, and the row of all', () => {
  const [head, first, , , all] = lines(variationText(shown))
  expect(head).toEqual([
    'Variation',
    'Users',
    'Revenue',
    'Revenue: revenue',
    'Revenue: divided by',
    'CTR',
    'CTR: clicks',
    'CTR: divided by',
  ])
  const { revenue, ctr } = shown.variations[0]!.metrics
  expect(first).toEqual(
    ['Plain reminder', 5012, revenue!.value, 8704.5, 5012, ctr!.value, 310, ctr!.denominator].map(String),
  )
  expect(all?.slice(0, 2)).toEqual(['All variations', '15000'])
})

it('leaves empty what has no value, and disarms text that looks like a formula', () => {
  const named = {
    ...shown,
    variations: shown.variations.map((each) => ({ ...each, name: '=HYPERLINK("x")\ty' })),
  }
  const sms = lines(channelText(named, channelName)).find((line) => line[1] === 'SMS')
  expect(sms?.[0]).toBe(`'=HYPERLINK("x") y`)
  expect(sms?.slice(6)).toEqual(['', '', ''])
})

it.each([
  [
    0,
    'With 10 % off has the highest revenue per user: €3.02, before Free shipping with €2.33. With 10 % off is leading on Revenue: 97% likely to be best. Not yet certain at every look: keep the test running.',
  ],
  [
    2,
    'No variation has any revenue yet. No winner yet, for lack of data: We miss you has 31 of 1,000 users, 12 of 30 buyers.',
  ],
  [4, 'Voucher has €1.65 revenue per user. There is no other variation to compare it with.'],
  [5, 'Nobody has triggered this campaign in this range yet.'],
])('says campaign %i in one sentence', (index, words) => {
  expect(summary(report(campaigns[index]!, new URLSearchParams())!)).toBe(words)
})
