import type { Cell, ChannelRow, Metric, Report, VariationRow } from '../src/api/types'
import { NOW, type MockCampaign, type MockVariation, type Traffic } from './data.ts'
import { registry } from './registry.ts'
import { health, method, statistics, verdict } from './statistics.ts'

const measured = (numerator: number, denominator: number, reason: string | null = null): Cell => ({
  status: 'measured',
  reason: denominator === 0 ? (reason ?? 'no_users') : null,
  numerator,
  denominator,
  value: denominator === 0 ? null : numerator / denominator,
  statistics: null,
  statisticsReason: null,
})

const without = (status: Cell['status'], reason: string): Cell => ({
  status,
  reason,
  numerator: null,
  denominator: null,
  value: null,
  statistics: null,
  statisticsReason: reason,
})

const legacyMetrics = new Set(['purchase', 'revenue', 'addToCart'])
const clickBased = new Set([
  'ctr',
  'purchase',
  'revenue',
  'purchasers',
  'clickRate',
  'netRevenue',
  'addToCart',
])

function cell(metric: string, users: number, row: Traffic, campaign: MockCampaign, channel?: string): Cell {
  if (campaign.legacy && !legacyMetrics.has(metric)) return without('not_measured', 'legacy_campaign')
  if (channel && metric.startsWith('all')) return without('not_available', 'not_defined_per_channel')
  if (metric === 'ctr') {
    if (channel && channel !== 'email') return without('not_available', 'no_impressions_in_channel')
    return measured(row.clicks, row.impressions ?? 0, 'no_denominator')
  }
  if (metric === 'clickRate') return measured(Math.round(row.clicks * 0.9), row.users)
  if (metric === 'sendRequest') return measured(row.users + (channel ? 0 : (row.notOptedIn ?? 0)), users)
  if (/revenue/i.test(metric)) return measured(row.revenue, users)
  if (metric === 'addToCart') return measured(row.orders * 2, users)
  return measured(row.orders, users)
}

const sum = (rows: Traffic[]): Traffic => {
  const total = (key: keyof Traffic) => rows.reduce((all, row) => all + (row[key] ?? 0), 0)
  return {
    users: total('users'),
    notOptedIn: total('notOptedIn'),
    impressions: total('impressions'),
    clicks: rows.reduce((all, row) => all + (row.impressions ? row.clicks : 0), 0),
    orders: total('orders'),
    revenue: Math.round(total('revenue') * 100) / 100,
  }
}

const cells = (shown: Metric[], of: (name: string) => Cell) =>
  Object.fromEntries(shown.map(({ name }) => [name, of(name)]))

function variationRow(
  variation: MockVariation,
  shown: Metric[],
  campaign: MockCampaign,
  everyone: number,
): VariationRow {
  const all = sum(Object.values(variation.channels))
  const channels: ChannelRow[] = Object.entries(variation.channels).map(([channel, traffic]) => ({
    channel,
    users: traffic.users,
    notOptedIn: traffic.notOptedIn ?? 0,
    metrics: cells(shown, (name) => cell(name, traffic.users, traffic, campaign, channel)),
  }))
  return {
    id: variation.id,
    name: variation.name,
    trafficShare: variation.share,
    actualShare: everyone > 0 ? (variation.users / everyone) * 100 : null,
    isControl: variation.control ?? false,
    users: variation.users,
    metrics: cells(shown, (name) =>
      variation.control && clickBased.has(name)
        ? without('not_available', 'control_has_no_message')
        : cell(name, variation.users, all, campaign),
    ),
    channels,
  }
}

export function report(campaign: MockCampaign, query: URLSearchParams): Report | undefined {
  const current = campaign.versions.find((each) => each.endsAt === null)
  const version = campaign.versions.find((each) => each.id === (query.get('version') ?? current?.id))
  if (!version) return undefined
  const asked =
    query.get('metrics')?.split(',') ?? registry.filter((each) => each.defaultOn).map((each) => each.name)
  const names = [...new Set([campaign.primaryMetric, ...asked])]
  const shown = names.flatMap((name) => registry.filter((each) => each.name === name))
  const users = version.variations.reduce((total, variation) => total + variation.users, 0)
  const rows = version.variations.map((variation) => variationRow(variation, shown, campaign, users))
  const everything = sum(version.variations.flatMap((variation) => Object.values(variation.channels)))
  const baselineId = query.get('baseline') ?? rows.find((row) => row.isControl)?.id ?? rows[0]?.id ?? ''
  for (const { name } of shown.filter((each) => each.name !== 'sendRequest')) {
    const base = rows.find((row) => row.id === baselineId)?.metrics[name] ?? rows[0]?.metrics[name]
    for (const row of rows) {
      const own = row.metrics[name]
      if (own?.status === 'measured')
        own.statistics = statistics(row.id, own, { id: baselineId, value: base?.value ?? 0 })
    }
  }
  return {
    campaign: { ...campaign, currency: 'EUR', timeZone: 'Europe/Berlin' },
    version,
    range: { from: query.get('from') ?? version.startsAt, to: query.get('to') ?? version.endsAt ?? iso() },
    eventsUntil: null,
    asOf: iso(),
    lagSeconds: 0.4,
    headline: {
      users,
      messagesSent: campaign.legacy ? null : everything.users,
      purchases: everything.orders,
      revenue: everything.revenue,
      openWindows: version.endsAt ? 0 : Math.round(users / 9),
      notEligible: Math.round(users / 50),
    },
    health: health(
      users,
      version.endsAt ? 0 : Math.round(users / 9),
      rows.map((row) => ({ id: row.id, users: row.users, share: row.trafficShare })),
      machineTraffic(everything, campaign),
    ),
    method,
    metrics: shown.map((each) => ({
      ...each,
      verdict: verdict(
        rows.map((row) => ({ id: row.id, users: row.users, value: row.metrics[each.name]?.value ?? 0 })),
      ),
    })),
    variations: rows,
    total: { users, metrics: cells(shown, (name) => cell(name, users, everything, campaign)) },
  }
}

/** A tenth of the clicks is automatic and earns a purchase of 50 more. */
function machineTraffic(all: Traffic, { legacy }: MockCampaign): Report['health']['machine'] {
  const automatic = Math.round(all.clicks / 10)
  const people = { purchases: all.orders, revenue: all.revenue, unconverted: 0 }
  const gained = automatic > 0 ? { purchases: 1, revenue: 50 } : { purchases: 0, revenue: 0 }
  return {
    clicks: legacy ? null : all.clicks + automatic,
    automaticClicks: legacy ? null : automatic,
    peopleOnly: people,
    allInteractions: {
      purchases: people.purchases + gained.purchases,
      revenue: Math.round((people.revenue + gained.revenue) * 100) / 100,
      unconverted: 0,
    },
  }
}

const iso = () => new Date(NOW).toISOString()
