import type { Credit, Diagnostics } from '../src/api/types'
import { NOW, type MockCampaign, type Traffic } from './data.ts'

const HOUR = 3_600_000
export const iso = (hoursAgo: number) => new Date(NOW - hoursAgo * HOUR).toISOString()

export const versionOf = (campaign: MockCampaign, query: URLSearchParams) =>
  campaign.versions.find((each) => each.id === query.get('version')) ?? campaign.versions.at(-1)

function earned(variation: string, channel: string, { orders, revenue }: Traffic, version: string): Credit[] {
  return Array.from({ length: orders }, (_, index): Credit => {
    const amount = Math.round((revenue / orders) * 100) / 100
    const last = index === orders - 1 ? Math.round((revenue - amount * (orders - 1)) * 100) / 100 : amount
    const key = `${variation}-${channel}-${index}`
    return {
      eventId: `event-${key}`,
      transactionId: index % 5 === 4 ? null : key,
      occurredAt: iso(index + 1),
      userId: index % 7 === 6 ? null : `person-${index}`,
      userHidden: false,
      version,
      variation,
      channel,
      value: last,
      currency: 'EUR',
      amount: last,
      refunded: index === 0 ? 10 : 0,
      click: {
        eventId: `click-${key}`,
        occurredAt: iso(index + 43),
        messageId: `message-${key}`,
        machine: false,
        windowEndsAt: iso(index + 43 - 168),
      },
    }
  })
}

/** The purchases whose sums the mock's report shows. */
export function credits(campaign: MockCampaign, query: URLSearchParams) {
  const version = versionOf(campaign, query)
  const all = (version?.variations ?? [])
    .filter(({ id }) => id === (query.get('variation') ?? id))
    .flatMap(({ id, channels }) =>
      Object.entries(channels)
        .filter(([channel]) => channel === (query.get('channel') ?? channel))
        .flatMap(([channel, traffic]) => earned(id, channel, traffic, version?.id ?? '')),
    )
  return page(all, query)
}

export function page<T>(all: T[], query: URLSearchParams) {
  const start = Number(query.get('cursor') ?? 0)
  const end = start + Number(query.get('limit') ?? 100)
  return { items: all.slice(start, end), nextCursor: end < all.length ? String(end) : null }
}

export function diagnostics(campaign: MockCampaign, query: URLSearchParams): Diagnostics {
  const version = versionOf(campaign, query)
  const rows = (version?.variations ?? []).flatMap(({ channels }) => Object.entries(channels))
  const credited = rows.reduce((sum, [, traffic]) => sum + traffic.orders, 0)
  const touches = (of: (traffic: Traffic) => number) => {
    const byChannel: Diagnostics['clicks'] = {}
    for (const [channel, traffic] of rows) {
      const human = (byChannel[channel]?.human ?? 0) + of(traffic)
      if (human > 0)
        byChannel[channel] = { human, machine: Math.round(human / 4), unmatched: human % 3, lastAt: iso(2) }
    }
    return byChannel
  }
  const clicks = touches((traffic) => traffic.clicks)
  const all = (part: 'human' | 'machine' | 'unmatched') =>
    Object.values(clicks).reduce((sum, channel) => sum + channel[part], 0)
  const lastAt = Object.keys(clicks).length > 0 ? iso(2) : null
  return {
    campaign: campaign.id,
    version: version?.id ?? '',
    range: { from: iso(240), to: iso(0) },
    purchases: {
      credited,
      unconverted: 0,
      mixed: 2,
      outside_window: 9,
      machine_click_only: 3,
      no_click: 40,
      identified_too_late: 4,
      not_identified: 31,
      over_refund: 1,
      duplicate: 12,
    },
    purchasesOfPeople: credited + 58,
    unconvertedCurrencies: ['CHF'],
    unidentifiedPurchases: 35,
    withoutIdentity: { count: 31, of: credited + 89 },
    clicksWithoutSend: {
      count: all('unmatched') + 2,
      of: all('human') + all('machine') + all('unmatched') + 2,
    },
    differingCopies: 1,
    creditedToOtherVersion: 0,
    creditedElsewhereToo: 5,
    clicks,
    allClicks: { human: all('human'), machine: all('machine'), unmatched: all('unmatched'), lastAt },
    impressions: touches((traffic) => traffic.impressions ?? 0),
    identifies: { count: 120, lastAt: iso(1) },
    unknownMessages: { clicks: 2, impressions: 0 },
  }
}
