/**
 * What an address says about the view, parsed in one place. Everything that changes what is shown lives
 * here, so that a copied link shows the same; anything unreadable is left out, never an error.
 */
export interface ListState {
  q?: string
  status?: string
  channel?: string
  /** A warning's name; `any`: whichever. */
  warning?: string
  sort?: string
}

export interface ReportState {
  version?: string
  from?: string
  to?: string
  metrics?: string
  sort?: string
  /** The variation the others are compared with. */
  baseline?: string
  /** `include`: automatic clicks and opens count too. */
  machine?: string
  /** `rangeEnd`: what happened after the range does not count. */
  eventsUntil?: string
  /** The report as it stood then. */
  asOf?: string
  /** The figure whose drawer is open: a metric, with the row it stands in. */
  explain?: string
  row?: string
  channel?: string
  /** Which purchases the drawer lists: a line of the diagnostics, or one order. */
  outcome?: string
  order?: string
  /** The graph: its metric, by which time, and whether points are added up. */
  over?: string
  by?: string
  points?: string
  /** Which of the panels that open are open; `none`: not even the one that opens by itself. */
  show?: string
}

export interface OverviewState {
  from?: string
  to?: string
  sort?: string
}

export interface EventsState {
  source?: string
  /** Of held-back events only: what was refused names no campaign that could be trusted. */
  campaign?: string
}

export interface SignInState {
  next?: string
}

export interface LinkState {
  token?: string
}

type Raw = Record<string, unknown>

const text = (raw: Raw, name: string): string | undefined => {
  const value = raw[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

const compact = <T extends object>(state: T): T =>
  Object.fromEntries(Object.entries(state).filter(([, value]) => value !== undefined)) as T

const word = (raw: Raw, name: string, known: string) => (raw[name] === known ? known : undefined)

const aDate = /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?$/
const moment = (raw: Raw, name: string) => {
  const value = text(raw, name)
  return value && aDate.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined
}

const uniqueNames = (list: string | undefined) => {
  const names = list?.split(',').filter((name) => /^\w+$/.test(name))
  return names?.length ? [...new Set(names)].join(',') : undefined
}

export const parseList = (raw: Raw): ListState =>
  compact({
    q: text(raw, 'q'),
    status: text(raw, 'status'),
    channel: text(raw, 'channel'),
    warning: text(raw, 'warning'),
    sort: text(raw, 'sort'),
  })

export const parseReport = (raw: Raw): ReportState =>
  compact({
    version: text(raw, 'version'),
    from: moment(raw, 'from'),
    to: moment(raw, 'to'),
    metrics: uniqueNames(text(raw, 'metrics')),
    sort: text(raw, 'sort'),
    baseline: text(raw, 'baseline'),
    machine: word(raw, 'machine', 'include'),
    eventsUntil: word(raw, 'eventsUntil', 'rangeEnd'),
    asOf: moment(raw, 'asOf'),
    explain: text(raw, 'explain'),
    row: text(raw, 'row'),
    channel: text(raw, 'channel'),
    outcome: text(raw, 'outcome'),
    order: text(raw, 'order'),
    over: text(raw, 'over'),
    by: word(raw, 'by', 'event'),
    points: word(raw, 'points', 'running'),
    show: text(raw, 'show'),
  })

export const parseOverview = (raw: Raw): OverviewState =>
  compact({ from: moment(raw, 'from'), to: moment(raw, 'to'), sort: text(raw, 'sort') })

export const parseEvents = (raw: Raw): EventsState =>
  compact({ source: text(raw, 'source'), campaign: text(raw, 'campaign') })

/** Only addresses of this site: a link must not be able to send the reader elsewhere after signing in. */
export const parseSignIn = (raw: Raw): SignInState => {
  const next = text(raw, 'next')
  return compact({ next: next && /^\/(?![/\\])/.test(next) ? next : undefined })
}

export const parseLink = (raw: Raw): LinkState => compact({ token: text(raw, 'token') })

export const parseSearch = (search: string): Raw => Object.fromEntries(new URLSearchParams(search))

export function stringifySearch(state: Raw): string {
  const set = Object.entries(state).filter(([, value]) => value !== undefined && value !== '')
  const query = new URLSearchParams(set.map(([name, value]) => [name, String(value)])).toString()
  return query ? `?${query.replaceAll('%2C', ',').replaceAll('%3A', ':')}` : ''
}
