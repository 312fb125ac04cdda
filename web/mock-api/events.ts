import type { HeldEvent, IntakeBalance, RefusedEvent } from '../src/api/types'
import { NOW } from './data.ts'

const MINUTE = 60_000
const iso = (minutesAgo: number) => new Date(NOW - minutesAgo * MINUTE).toISOString()
const PAGE = 2

const balance = (source: string, stored: number, more: Partial<IntakeBalance> = {}): IntakeBalance => ({
  source,
  received: stored,
  stored,
  duplicates: 0,
  refused: 0,
  quarantined: 0,
  missing: 0,
  lastAt: iso(3),
  ...more,
})

const balances = [
  balance('shop', 20_410, { received: 20_433, duplicates: 18, refused: 3, quarantined: 2 }),
  balance('crm', 912, { received: 914, quarantined: 1, missing: 1 }),
]

const refusal = (eventId: string | null, more: Partial<RefusedEvent>): RefusedEvent => ({
  source: 'shop',
  receivedAt: iso(12),
  eventId,
  code: 'invalid_timestamp',
  detail: 'occurredAt must be an RFC 3339 time with offset.',
  pointer: '/events/1/occurredAt',
  excerpt: '{"eventId":"o-17","type":"purchase","occurredAt":"yesterday"}',
  ...more,
})

const refusals = [
  refusal('o-17', {}),
  refusal(null, {
    code: 'missing_field',
    detail: 'eventId is missing: give every event an id of its own.',
    pointer: '/events/0/eventId',
    excerpt: '{"type":"purchase","value":49.9}',
  }),
  refusal('o-16', {
    code: 'not_an_object',
    detail: 'An event is a JSON object.',
    pointer: '',
    excerpt: '"o-16"',
  }),
]

const held: HeldEvent[] = [
  ['t-1', 'unknown_campaign', "No campaign has the id 'spring'."],
  ['t-2', 'unknown_variation', "The campaign 'welcome' has no variation 'z'."],
  ['t-3', 'unknown_campaign', "No campaign has the id 'spring'."],
].map(([eventId = '', code = '', detail = '']) => ({
  source: eventId === 't-3' ? 'crm' : 'shop',
  eventId,
  receivedAt: iso(40),
  campaignId: code === 'unknown_campaign' ? 'spring' : 'welcome',
  code,
  detail,
  raw: `{"eventId":"${eventId}","type":"trigger"}`,
}))

function page<T extends { source: string }>(items: T[], query: URLSearchParams) {
  const found = items.filter(({ source }) => source === (query.get('source') ?? source))
  const start = Number(query.get('cursor') ?? 0)
  const end = start + PAGE
  return { items: found.slice(start, end), nextCursor: end < found.length ? String(end) : null }
}

const heldOf = (query: URLSearchParams) =>
  held.filter(({ campaignId }) => campaignId === (query.get('campaign') ?? campaignId))

/** What became of what was sent: a balance that does not hold, refusals, and events that wait. */
export function events(method: string, path: string, query: URLSearchParams): unknown {
  if (path === '/intake') return { items: balances }
  if (path === '/refusals') return page(refusals, query)
  if (path === '/quarantine') return page(heldOf(query), query)
  if (method === 'POST' && path === '/quarantine/replay') return { queued: heldOf(query).length }
  return undefined
}
