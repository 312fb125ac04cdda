import type { Campaign } from '../src/api/types'

export const NOW = Date.now()
const DAY = 86_400_000
const iso = (daysAgo: number) => new Date(NOW - daysAgo * DAY).toISOString()

/** Users, sends, impressions, clicks, orders and revenue of one variation in one channel. */
export interface Traffic {
  users: number
  notOptedIn?: number
  impressions?: number
  clicks: number
  orders: number
  revenue: number
}

export interface MockVariation {
  id: string
  name: string
  share: number
  users: number
  control?: boolean
  channels: Record<string, Traffic>
}

export interface MockCampaign extends Omit<Campaign, 'versions'> {
  sends: number | null
  warnings?: string[]
  versions: { id: string; startsAt: string; endsAt: string | null; variations: MockVariation[] }[]
}

const email = (users: number, clicks: number, orders: number, revenue: number): Traffic => ({
  users,
  impressions: Math.round(users * 1.3),
  clicks,
  orders,
  revenue,
})

function campaign(
  id: string,
  name: string,
  startedDaysAgo: number,
  variations: MockVariation[],
  more: Partial<MockCampaign> = {},
): MockCampaign {
  const channels = [...new Set(variations.flatMap((variation) => Object.keys(variation.channels)))]
  return {
    id,
    name,
    status: 'running',
    channels,
    primaryMetric: 'revenue',
    createdAt: iso(startedDaysAgo + 2),
    updatedAt: iso(startedDaysAgo),
    legacy: false,
    attributionWindow: 'P7D',
    attributionWindows: [{ validFrom: '2000-01-01T00:00:00Z', length: 'P7D' }],
    sends: variations.reduce((sum, variation) => sum + variation.users, 0),
    versions: [{ id: 'v1', startsAt: iso(startedDaysAgo), endsAt: null, variations }],
    ...more,
  }
}

const variation = (
  id: string,
  name: string,
  share: number,
  users: number,
  channels: Record<string, Traffic>,
): MockVariation => ({ id, name, share, users, channels })

export const campaigns: MockCampaign[] = [
  campaign('cart-reminder', 'Cart reminder', 21, [
    variation('a', 'Plain reminder', 33.34, 5012, {
      email: email(4100, 310, 96, 7214.4),
      sms: { users: 912, notOptedIn: 120, clicks: 88, orders: 21, revenue: 1490.1 },
    }),
    variation('b', 'With 10 % off', 33.33, 4987, {
      email: email(4087, 468, 171, 11905.75),
      sms: { users: 790, notOptedIn: 131, clicks: 104, orders: 38, revenue: 2611 },
      push: { users: 640, clicks: 51, orders: 9, revenue: 540.5 },
    }),
    variation('c', 'Free shipping', 33.33, 5001, {
      email: email(4203, 402, 133, 9840.2),
      sms: { users: 798, notOptedIn: 118, clicks: 91, orders: 26, revenue: 1822.35 },
    }),
  ]),
  campaign('welcome', 'Welcome series', 9, [
    variation('a', 'Founder’s letter', 50, 812, { email: email(812, 61, 12, 640.2) }),
    variation('b', 'Best sellers', 50, 799, { email: email(799, 58, 11, 655.9) }),
  ]),
  campaign(
    'win-back',
    'Win-back after 60 days',
    1,
    [
      variation('a', 'We miss you', 50, 31, { email: email(31, 2, 0, 0) }),
      variation('b', 'Gift card', 50, 28, { push: { users: 28, clicks: 3, orders: 0, revenue: 0 } }),
    ],
    { warnings: ['connection_refused'] },
  ),
  campaign(
    'price-drop',
    'Price drop alert',
    40,
    [
      variation('a', 'Push first', 90, 2210, {
        push: { users: 1490, notOptedIn: 720, clicks: 203, orders: 31, revenue: 2840 },
      }),
      { ...variation('control', 'No message', 10, 246, {}), control: true },
    ],
    { status: 'paused', primaryMetric: 'purchase' },
  ),
  campaign(
    'birthday',
    'Birthday voucher 2025',
    300,
    [variation('a', 'Voucher', 100, 9120, { email: email(9120, 800, 212, 15022.8) })],
    { legacy: true, sends: null, status: 'ended', createdAt: '2025-03-02T09:00:00Z' },
  ),
  campaign(
    'restock',
    'Back in stock',
    0,
    [variation('a', 'In stock again', 100, 0, { email: email(0, 0, 0, 0) })],
    {
      sends: 0,
    },
  ),
]

campaigns[0]?.versions.unshift({
  id: 'v0',
  startsAt: iso(63),
  endsAt: iso(21),
  variations: [
    variation('a', 'Plain reminder', 50, 3020, { email: email(3020, 180, 44, 3310.2) }),
    variation('b', 'Question as subject', 50, 2987, { email: email(2987, 201, 47, 3522.9) }),
  ],
})
