/** A stand-in for the API in tests and while designing: pure answers to method, address and body. */
import type {
  ApiKey,
  Campaign,
  CampaignChanges,
  CampaignDraft,
  CampaignListItem,
  Member,
  Session,
  VersionDraft,
} from '../src/api/types'
import { credits, diagnostics } from './behind.ts'
import { connections, deliveries, vendors, withNewKeys } from './connections.ts'
import { campaigns, NOW, type MockCampaign } from './data.ts'
import { changed, created, withVersion } from './editing.ts'
import { events } from './events.ts'
import { funnel } from './funnel.ts'
import { overview } from './overview.ts'
import { registry } from './registry.ts'
import { report } from './report.ts'
import { people, purchases } from './rows.ts'
import { series } from './series.ts'
import { putHosts, putRates, rates, site } from './site.ts'

export interface Answer {
  status: number
  body?: unknown
  type?: string
}

export const session: Session = {
  user: { name: 'Ada', email: 'ada@example.com', role: 'admin', hasPassword: true },
  site: { id: 1, name: 'Default', timeZone: 'Europe/Berlin', currency: 'EUR' },
  antiforgeryToken: 'token',
}

const keys: ApiKey[] = [
  {
    id: 1,
    source: 'shop',
    scopes: ['events:write'],
    prefix: 'rk_4fa2',
    createdAt: '2026-02-03T10:00:00Z',
  },
]
const members: Member[] = [
  { id: 1, email: 'ada@example.com', role: 'admin', hasPassword: true },
  { id: 2, email: 'grace@example.com', role: 'viewer', hasPassword: false },
]

export const problem = (status: number, title: string, more: object = {}): Answer => ({
  status,
  type: 'application/problem+json',
  body: { type: 'about:blank', title, status, traceId: '00-5f2a-01', ...more },
})

const ok = (body: unknown): Answer => ({ status: 200, body })

const byDay = (sends: number | null): number[] | null =>
  sends === null ? null : Array.from({ length: 7 }, (_, day) => Math.round((sends * (day + 1)) / 28))

/** Of all variations together, as the report has it. */
function primaryFigure(campaign: MockCampaign): CampaignListItem['primaryFigure'] {
  const shown = report(campaign, new URLSearchParams())
  const cell = shown?.total.metrics[campaign.primaryMetric]
  const metric = registry.find(({ name }) => name === campaign.primaryMetric)
  if (!shown || !cell || !metric) return null
  const { status, reason, numerator, denominator, value } = cell
  const { label, format } = metric
  const { currency } = shown.campaign
  return { metric: metric.name, label, format, currency, status, reason, numerator, denominator, value }
}

function listItem(campaign: MockCampaign): CampaignListItem {
  const { versions, sends, warnings = [], ...rest } = campaign
  const current = versions.find((version) => version.endsAt === null) ?? null
  return {
    ...rest,
    currentVersion: current,
    sendRequestsLast7Days: sends,
    sendRequestsByDay: byDay(sends),
    primaryFigure: primaryFigure(campaign),
    warnings,
  }
}

const every = <T>(of: (campaign: MockCampaign) => T[]) => [...new Set(campaigns.flatMap(of))].toSorted()
const filters = {
  statuses: every(({ status }) => [status]),
  channels: every(({ channels }) => channels),
}

function list(query: URLSearchParams): Answer {
  const search = (query.get('search') ?? '').toLowerCase()
  const [status, channel, warning, sort] = ['status', 'channel', 'warning', 'sort'].map((each) =>
    query.get(each),
  )
  const items = campaigns
    .map(listItem)
    .filter((item) => item.name.toLowerCase().includes(search))
    .filter((item) => !status || item.status === status)
    .filter((item) => !channel || item.channels.includes(channel))
    .filter(
      ({ warnings }) => !warning || (warning === 'any' ? warnings.length > 0 : warnings.includes(warning)),
    )
  if (sort?.endsWith('name')) items.sort((a, b) => a.name.localeCompare(b.name))
  if (sort?.endsWith('Days'))
    items.sort((a, b) => (a.sendRequestsLast7Days ?? 0) - (b.sendRequestsLast7Days ?? 0))
  if (sort?.startsWith('-')) items.reverse()
  return ok({ items, nextCursor: null, filters })
}

function definition(campaign: MockCampaign): Campaign {
  const versions = campaign.versions.map((version) => ({
    ...version,
    primaryMetric: campaign.primaryMetric,
    sticky: true,
    variations: version.variations.map((each) => ({
      id: each.id,
      name: each.name,
      trafficShare: each.share,
      channels: Object.keys(each.channels),
      isControl: each.control ?? false,
    })),
  }))
  return { ...campaign, versions }
}

function createdAnswer(sent: CampaignDraft): Answer {
  const detail = `The site has a campaign '${sent.id}' already.`
  return campaigns.some(({ id }) => id === sent.id)
    ? problem(409, 'Conflict', { detail, errors: { id: [detail] } })
    : { status: 201, body: created(sent, new Date(NOW).toISOString()) }
}

function changedAnswer(path: string, sent: CampaignChanges | VersionDraft): Answer | undefined {
  const [, id, rest] = /^\/campaigns\/([^/]+)(\/versions)?$/.exec(path) ?? []
  const found = campaigns.find((each) => each.id === id)
  if (!found) return undefined
  const now = new Date(NOW).toISOString()
  return rest
    ? { status: 201, body: withVersion(definition(found), sent as VersionDraft, now) }
    : ok(changed(definition(found), sent as CampaignChanges, now))
}

function campaignAnswer(id: string, rest: string, query: URLSearchParams): Answer {
  const campaign = campaigns.find((each) => each.id === id)
  if (!campaign) return problem(404, 'No such campaign')
  if (rest === '') return ok(definition(campaign))
  if (rest === '/credits') return ok(credits(campaign, query))
  if (rest === '/purchases') return ok(purchases(campaign, query))
  if (rest === '/people') return ok(people(campaign, query))
  if (rest === '/diagnostics') return ok(diagnostics(campaign, query))
  if (rest === '/funnel') return ok(funnel(campaign, query))
  if (query.get('metrics') === 'broken') return problem(400, 'Unknown metric', { detail: 'metrics: broken' })
  const found = rest === '/series' ? series(campaign, query) : report(campaign, query)
  const versions = `The campaign has no version '${query.get('version')}'.`
  return found ? ok(found) : problem(400, 'Some parameters are wrong', { errors: { version: [versions] } })
}

function connectionAnswer(method: string, path: string, sent: Record<string, unknown>): Answer | undefined {
  if (path === '/connections/vendors') return ok({ items: vendors })
  if (path === '/connections')
    return method === 'GET'
      ? ok({ items: connections })
      : { status: 201, body: withNewKeys(String(sent.vendor), sent) }
  const [, id, rest] = /^\/connections\/([^/]+)(\/\w+)?$/.exec(path) ?? []
  const found = connections.find((each) => each.id === id)
  if (!id) return undefined
  if (!found) return problem(404, 'No such connection')
  if (method === 'DELETE') return { status: 204 }
  if (rest === '/deliveries') return ok({ items: deliveries })
  if (rest === '/keys') return ok(withNewKeys(found.vendor, { name: found.name }))
  return ok({ ...found, ...sent })
}

/** What was sent: JSON as an object, anything else as text. */
export const sentBody = (text: string, type: string | null | undefined): unknown =>
  text && type?.includes('json') ? JSON.parse(text) : text || undefined

export function answer(method: string, url: URL, body: unknown): Answer {
  const path = url.pathname.replace('/api/v1', '')
  const connection = connectionAnswer(method, path, (body ?? {}) as Record<string, unknown>)
  if (connection) return connection
  const change = method === 'GET' ? undefined : changedAnswer(path, (body ?? {}) as CampaignChanges)
  if (change) return change
  const intake = events(method, path, url.searchParams)
  if (intake) return ok(intake)
  const campaign =
    /^\/campaigns\/([^/]+)(\/report|\/credits|\/purchases|\/people|\/diagnostics|\/funnel|\/series)?$/.exec(
      path,
    )
  if (campaign?.[1]) return campaignAnswer(campaign[1], campaign[2] ?? '', url.searchParams)
  const sent = (body ?? {}) as Record<string, unknown>
  switch (`${method} ${path}`) {
    case 'GET /session':
      return ok(session)
    case 'POST /session':
      return sent.password === 'wrong' ? problem(401, 'Sign-in refused') : ok(session)
    case 'POST /session/link':
      return sent.token === 'used' ? problem(401, 'Link used') : ok(session)
    case 'GET /campaigns':
      return list(url.searchParams)
    case 'POST /campaigns':
      return createdAnswer(body as CampaignDraft)
    case 'GET /overview':
      return ok(overview(url.searchParams))
    case 'GET /metrics':
      return ok({ items: registry })
    case 'GET /site':
      return ok(site)
    case 'PATCH /site':
      return ok({ ...site, ...sent, statistics: { ...site.statistics, ...(sent.statistics as object) } })
    case 'GET /link-hosts':
      return ok({ hosts: ['shop.example.com'] })
    case 'PUT /link-hosts':
      return putHosts(sent.hosts as string[])
    case 'GET /exchange-rates':
      return ok({ items: rates, nextCursor: null })
    case 'PUT /exchange-rates':
      return putRates(body)
    case 'GET /keys':
      return ok({ items: keys })
    case 'POST /keys':
      return { status: 201, body: { ...keys[0], ...sent, id: 2, key: 'rk_secret_shown_once' } }
    case 'GET /members':
      return ok({ items: members })
    case 'POST /members':
      return {
        status: 201,
        body: { ...members[1], ...sent, signInLink: `${url.origin}/sign-in/link?token=x` },
      }
    default:
      return method === 'GET' ? problem(404, 'Not found') : { status: 204 }
  }
}
