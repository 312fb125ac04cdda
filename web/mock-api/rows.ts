import type { Person, Purchase } from '../src/api/types'
import { diagnostics, iso, page, versionOf } from './behind.ts'
import type { MockCampaign } from './data.ts'

/** The outcomes that add up to all purchases of the people. */
const OUTCOMES = [
  'credited',
  'unconverted',
  'mixed',
  'outside_window',
  'machine_click_only',
  'no_click',
  'identified_too_late',
]
const CLICKED = new Set(['credited', 'mixed', 'outside_window', 'machine_click_only'])

function purchase(outcome: string, index: number, version: string): Purchase {
  const known = outcome !== 'not_identified'
  const key = `${outcome}-${index}`
  const windowEndsAt = outcome === 'outside_window' ? iso(index + 3) : iso(index - 100)
  return {
    outcome,
    eventId: `event-${key}`,
    transactionId: key,
    occurredAt: iso(index + 1),
    userId: known ? `person-${index}` : null,
    userHidden: false,
    variation: known ? 'a' : null,
    value: 20,
    currency: 'EUR',
    amount: known && outcome !== 'duplicate' ? 20 : null,
    refunded: known && outcome !== 'duplicate' ? 0 : null,
    countedAs: outcome === 'duplicate' ? `event-credited-${index}` : null,
    missedBySeconds: outcome === 'outside_window' ? 7260 : null,
    click: CLICKED.has(outcome)
      ? {
          eventId: `click-${key}`,
          occurredAt: iso(index + 171),
          messageId: `message-${key}`,
          machine: outcome === 'machine_click_only',
          windowEndsAt,
          version,
          variation: outcome === 'mixed' ? 'b' : 'a',
          channel: 'email',
          url: 'https://shop.example/basket',
          machineReason: outcome === 'machine_click_only' ? 'scanner' : null,
        }
      : null,
  }
}

/** As many as the mock's diagnostics count, each with its outcome. */
export function purchases(campaign: MockCampaign, query: URLSearchParams) {
  const counts = diagnostics(campaign, query).purchases
  const version = versionOf(campaign, query)?.id ?? ''
  const outcome = query.get('outcome')
  const order = query.get('orderId')
  const lines = outcome ? [outcome] : order ? [...OUTCOMES, 'not_identified'] : OUTCOMES
  const all = lines.flatMap((line) =>
    Array.from({ length: counts[line] ?? 0 }, (_, index) => purchase(line, index, version)),
  )
  return page(order ? all.filter(({ transactionId }) => transactionId === order) : all, query)
}

/** As many as the mock's report has users in the row. */
export function people(campaign: MockCampaign, query: URLSearchParams) {
  const channel = query.get('channel')
  const all = (versionOf(campaign, query)?.variations ?? [])
    .filter(({ id }) => id === (query.get('variation') ?? id))
    .flatMap(({ id, users, channels }) =>
      Array.from({ length: channel ? (channels[channel]?.users ?? 0) : users }, (_, index): Person => ({
        userId: index === 1 ? null : `person-${id}-${index}`,
        userHidden: false,
        firstTrigger: iso(index / 60),
        variation: id,
        channels: channel ? [channel] : Object.keys(channels),
        mixed: index === 2,
        messages: 1,
        clicks: index % 3,
        purchases: index === 0 ? 1 : 0,
        revenue: index === 0 ? 49.9 : 0,
      })),
    )
  return page(all, query)
}
