/** Every word the dashboard says. */
import { count, wholePercent } from './util/format'

export const people = (n: number): string => `${count(n)} ${n === 1 ? 'person' : 'people'}`

const named = (words: Record<string, string>) => (code: string) => {
  const known = words[code]
  if (known) return known
  const spaced = code.replaceAll('_', ' ')
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}

const channels = {
  email: 'E-mail',
  sms: 'SMS',
  push: 'Push',
  web_push: 'Web push',
  whatsapp: 'WhatsApp',
}

/** Offered where a channel is chosen; a site may use any other. */
export const commonChannels: string[] = Object.keys(channels)

export const channelName = named(channels)

const statuses = {
  draft: 'Draft',
  running: 'Running',
  paused: 'Paused',
  ended: 'Ended',
  archived: 'Archived',
}

export const statusCodes: string[] = Object.keys(statuses)

export const statusName = named(statuses)

const warnings: Record<string, string> = {
  sample_ratio_mismatch: 'Split is off',
  no_clicks: 'No clicks',
  no_purchases: 'No purchases',
  connection_refused: 'Vendor refused',
}

export const warningCodes: string[] = Object.keys(warnings)

export const warningName = named(warnings)

export const scopeName = named({
  'events:write': 'Send events',
  'reports:read': 'Read reports',
  admin: 'Administer everything',
})

export const roleName = named({ admin: 'Administrator', viewer: 'Viewer' })

/** Where a figure stands: one reason reads differently for all people, for a variation and for a channel. */
export type Place = 'all' | 'variation' | 'channel'

const CLICK_RATE_INSTEAD = 'Click Rate works here instead.'

const byPlace: Record<string, Record<Place, string>> = {
  no_users: {
    all: 'Nobody has triggered this campaign in this range.',
    variation: 'Nobody was allocated to this variation in this range.',
    channel: 'No message was requested in this channel in this range.',
  },
  no_impressions: {
    all: 'No impressions reported: the tracking pixel is not in the message, or the channel has none.',
    variation: 'No impressions reported: the tracking pixel is not in the message, or the channel has none.',
    channel: 'No impressions reported by this channel: the tracking pixel may not be in the message.',
  },
  no_impressions_in_channel: {
    all: `No channel of this campaign reports impressions. ${CLICK_RATE_INSTEAD}`,
    variation: `No channel of this variation reports impressions. ${CLICK_RATE_INSTEAD}`,
    channel: `This channel reports no impressions. ${CLICK_RATE_INSTEAD}`,
  },
}

/** What a metric misses when there is nothing to divide by. */
const noDenominator: Record<string, (place: Place) => string | undefined> = {
  ctr: (place) => byPlace.no_impressions?.[place],
  clickRate: () => 'Nobody was sent a message, so nobody could click.',
}

const reasons: Record<string, string> = {
  control_has_no_message:
    'Nobody in the control receives a message, so nobody can click. Compare All Purchases.',
  not_triggered: 'Nobody has triggered the current version yet.',
  no_version: 'The campaign has no version yet.',
  legacy_campaign:
    'Campaigns created before 14 December 2025 measure only purchases, revenue and add to cart.',
  not_defined_per_channel: 'This metric counts everyone who triggered, so it has no value for one channel.',
}

/** Why a cell shows "—": the machine's reason in the reader's words. */
export function reasonText(
  reason: string | null,
  status: string,
  { metric = '', place = 'variation' }: { metric?: string; place?: Place } = {},
): string {
  const known =
    reason === 'no_denominator'
      ? noDenominator[metric]?.(place)
      : reason && (byPlace[reason]?.[place] ?? reasons[reason])
  if (known) return known
  return status === 'not_measured'
    ? 'This campaign does not measure this metric.'
    : 'There is nothing to divide by yet.'
}

export const reasonEntries = [
  {
    name: '0',
    meaning: 'Measured, and nothing happened. A zero is never used for something that was not measured.',
  },
  { name: '— nobody here yet', meaning: byPlace.no_users?.all },
  {
    name: '— no impressions',
    meaning:
      'CTR divides clicks by impressions. Where no impression was reported there is nothing to divide by, so there is no rate: not even 0 %.',
  },
  { name: '— channel without impressions', meaning: byPlace.no_impressions_in_channel?.channel },
  { name: '— control group', meaning: reasons.control_has_no_message },
  { name: '— not measured', meaning: reasons.legacy_campaign },
  { name: '— not defined for a channel', meaning: reasons.not_defined_per_channel },
  {
    name: 'Not opted in',
    meaning:
      'The variation chose this person for a channel they have not opted in to. The variation counts the send request, the channel does not.',
  },
  {
    name: 'Counted as mixed',
    meaning:
      'A person who was in one variation and received a message of another. They stay in the first one; events of the other messages are in no row.',
  },
  {
    name: 'Still inside the window',
    meaning:
      'A purchase counts while the attribution window after a click is open. Until it closes, the figures of recent days can still grow.',
  },
]

/** Of every interval, and from which a chance is called likely. */
const LEVEL = wholePercent(0.95)
const UNLIKELY = wholePercent(0.05)
const SUSPICIOUS = wholePercent(0.5)

interface StateWords {
  name: string
  meaning: string
}

const notCompared: StateWords = {
  name: 'Not compared',
  meaning:
    'There is a value and no comparison, because a comparison would mislead here: the text beside it says why. Waiting does not change it.',
}

/** What a comparison or a verdict is called, and what to think of it: chips, their hints and the glossary. */
const states: Record<string, StateWords> = {
  winner: {
    name: 'Winner',
    meaning:
      'Most likely the best on the primary metric, with enough people, after the minimum duration, and with the traffic split as configured. Under the winner rule “always valid” it also holds for whoever looks every day. This variation can be used for everybody.',
  },
  leading: {
    name: 'Leading',
    meaning:
      'Most likely the best so far, but something is missing for a winner, and the text beside it says what. Keep the test running.',
  },
  none: {
    name: 'No winner',
    meaning:
      'No variation can be called the best: they are too close, or data is missing. The sentence on top of the report says which. A higher value alone is no reason to choose one.',
  },
  baseline: {
    name: 'Baseline',
    meaning: 'The variation that the others are compared with. Another one can be chosen above the tables.',
  },
  baseline_of_metric: {
    name: 'Baseline for this metric',
    meaning:
      'The baseline of the report cannot have this metric, so in this column the others are compared with this variation.',
  },
  likely_better: {
    name: 'Likely better',
    meaning: `The chance that it beats the baseline is above ${LEVEL}. A good sign, and not yet a winner: it says nothing about the other variations.`,
  },
  likely_worse: {
    name: 'Likely worse',
    meaning: `The chance that it beats the baseline is below ${UNLIKELY}. Probably it costs something to keep it.`,
  },
  inconclusive: {
    name: 'Inconclusive',
    meaning:
      'The difference may be chance: it is shown neither that this is better nor that it is worse. More people may tell, or the variations are equally good.',
  },
  collecting: {
    name: 'Not enough data',
    meaning:
      'Too few people, or too few of them with a value, for a comparison. The figures themselves are complete; only the comparison waits.',
  },
  zero_variance: {
    name: 'Nothing to compare',
    meaning:
      'Everyone has the same value, so there is no difference to find. Waiting helps only if people begin to differ.',
  },
  zero_baseline: {
    name: 'No uplift yet',
    meaning:
      'Nobody in the baseline has converted, and there is no percentage of 0. The uplift appears with its first conversion.',
  },
  baseline_too_uncertain: {
    name: 'Baseline uncertain',
    meaning:
      'The baseline has so few conversions that its true value may be near 0, so an interval of the uplift would say nothing. The chance to beat it holds all the same.',
  },
  not_available: notCompared,
  no_users: {
    name: 'Nobody yet',
    meaning: 'Nobody is in this variation, or in the baseline, so there is nothing to compare yet.',
  },
  no_denominator: {
    name: 'Nothing to divide by',
    meaning:
      'This variation or the baseline has no impressions, or nobody was sent to, so there is no rate to compare yet.',
  },
  split_off: {
    name: 'Split is off',
    meaning:
      'People are not spread over the variations as configured, and by more than chance explains. The figures are complete, but no comparison is to be trusted until the cause is found.',
  },
}

const stateOf = (code: string): StateWords => states[code] ?? notCompared

/** Words beside the states that a reader may look up. */
const terms: StateWords[] = [
  {
    name: 'Chance to beat the baseline',
    meaning: `How probable it is that the variation’s true value per user is higher than the baseline’s. At ${wholePercent(0.5)} it may as well be lower.`,
  },
  {
    name: 'Likely to be best',
    meaning:
      'How probable it is that the variation has the highest true value of all that receive traffic. Over all variations it adds up to everything.',
  },
  {
    name: 'Uplift and its interval',
    meaning: `How much higher or lower than the baseline, in percent of the baseline. The bar is the ${LEVEL} interval: the range in which the true uplift lies with that probability. A bar across the zero line means that better and worse are both possible.`,
  },
  {
    name: 'Suspiciously large',
    meaning: `An effect above ${SUSPICIOUS} is more often a fault in the tracking than a success. Check it before celebrating.`,
  },
  {
    name: 'Without an exchange rate',
    meaning:
      'The order’s currency has no rate for its day. The order counts as a purchase and not as revenue, until a rate is stored in Settings.',
  },
  {
    name: 'Too early to read',
    meaning: 'There are fewer than 24 hours of data. Most people have not had time to buy.',
  },
]

export const stateEntries = [
  ...Object.entries(states).map(([id, words]) => ({ id, ...words })),
  ...terms.map((words) => ({ id: undefined, ...words })),
]

const BUYERS = 'buyers'
const CLICKERS = 'people who clicked'

/** Who has converted, by metric: nobody outside the trade calls a buyer a converter. */
const converters: Record<string, string> = {
  purchase: BUYERS,
  revenue: BUYERS,
  netRevenue: BUYERS,
  purchasers: BUYERS,
  allPurchases: BUYERS,
  allRevenue: BUYERS,
  addToCart: 'people who added to cart',
  clickRate: CLICKERS,
  ctr: CLICKERS,
}

type Verdict = 'stored' | 'ignored' | 'unmatched' | 'duplicates' | 'quarantined'

/** What is counted a second time under another name, in brackets. */
const among = (parts: [number, string][]) => {
  const some = parts.filter(([n]) => n > 0).map(([n, name]) => `${count(n)} ${name}`)
  return some.length > 0 ? ` (${some.join(', ')})` : ''
}

export const text = {
  product: 'Reconnect',
  skip: 'Skip to content',
  loading: 'Loading',
  noValue: 'no value',
  never: 'never',
  close: 'Close',
  showPassword: 'Show what is typed',
  nav: {
    label: 'Main',
    campaigns: 'Campaigns',
    overview: 'Overview',
    connections: 'Connections',
    events: 'Events',
    glossary: 'Glossary',
    settings: 'Settings',
  },
  scheme: { label: 'Colour scheme', light: 'Light', dark: 'Dark', auto: 'Same as the system' },
  account: { of: (name: string) => `Account: ${name}`, signedInAs: 'Signed in as', signOut: 'Sign out' },
  error: {
    retry: 'Try again',
    trace: 'Trace id',
    copyTrace: 'Copy trace id',
    offlineTitle: 'The server did not answer',
    offline: 'Check your connection. Nothing you have done is lost.',
    notFoundTitle: 'This page does not exist',
    notFound: 'The address may be mistyped, or what it showed was removed.',
    noCampaign: 'There is no such campaign',
    toCampaigns: 'Go to campaigns',
    brokenTitle: 'Something in this page failed',
    forbidden: 'Your role does not allow this.',
  },
  copy: { button: 'Copy', done: 'Copied', failed: 'Could not copy: select the text and copy it yourself.' },
  signIn: {
    title: 'Sign in',
    lead: 'See what your triggered messages earned, to the cent.',
    email: 'E-mail',
    password: 'Password',
    submit: 'Sign in',
    wrong: 'E-mail or password is not right.',
    forgotten:
      'No password yet, or forgotten? Open the one-time sign-in link from an administrator or from the server’s log.',
  },
  link: {
    title: 'Signing you in',
    used: 'This link no longer works',
    usedDetail:
      'A sign-in link works once and for a limited time. Ask for a new one, or sign in with your password.',
    missing: 'The address carries no token. Open the whole link.',
    toSignIn: 'Go to sign in',
  },
  campaigns: {
    title: 'Campaigns',
    caption: 'Campaigns and what they sent in the last 7 days',
    search: 'Search campaigns',
    status: 'Status',
    channel: 'Channel',
    anyStatus: 'Any status',
    anyChannel: 'Any channel',
    view: 'View report',
    viewOf: (name: string) => `View report of ${name}`,
    more: 'Show more',
    create: 'New campaign',
    columns: {
      name: 'Campaign',
      status: 'Status',
      channels: 'Channels',
      version: 'Current version',
      sends: 'Send requests',
      sendsNote: 'last 7 days',
      metric: 'Primary metric',
      metricNote: 'current version',
      created: 'Created',
      view: 'Report',
    },
    sendsHint:
      'Send requests of the last 7 × 24 hours, by the time of sending, counted as in a Variation row. The report shows a whole version instead, so its Send Request differs.',
    metricHint:
      'The primary metric of the current version, all its variations together: the last row of its report.',
    warnings: {
      any: 'With a warning',
      all: 'Warnings or not',
      label: 'Warnings',
      why: {
        sample_ratio_mismatch:
          'People are not spread over the variations as configured, so no comparison can be trusted. The report shows by how much.',
        no_clicks:
          'People were sent a message and nobody has clicked. Are links tracked, or does the vendor report clicks? Diagnostics in the report say what arrived.',
        no_purchases:
          'People clicked, but no purchase of anybody who triggered is known. Does the shop send purchases, and say who buys? Diagnostics in the report say what arrived.',
        connection_refused:
          'The latest request of a vendor for one of the channels was refused, so its figures may be missing. An administrator sees the reason under Connections.',
      } as Record<string, string>,
    },
    versionHint:
      'The test version in force now, and for how long it has been running. A new version starts when the primary metric, the variations or the traffic change.',
    nameHint: 'Its name leads to its report.',
    statusHint:
      'Running: triggers are answered and counted. Paused and ended ones keep their reports, and what still happens counts.',
    channelsHint: 'The channels that any of its variations may use.',
    createdHint: 'The day it was created, in the site’s time zone, and how long ago it was last changed.',
    days: (n: number) =>
      n === 0 ? 'running less than a day' : n === 1 ? 'running 1 day' : `running ${count(n)} days`,
    since: (day: string) => `since ${day}`,
    lasted: (n: number) => (n <= 1 ? 'ran 1 day' : `ran ${count(n)} days`),
    startsLater: 'not started',
    noVersion: 'No version is in force.',
    changed: (when: string) => `changed ${when}`,
    emptyTitle: 'No campaigns yet',
    empty: 'Create one here or with POST /api/v1/campaigns, then send its first event, such as this one:',
    emptyCommand: (url: string, event: string) =>
      `curl -X POST ${url} \\\n  -H 'Authorization: Bearer <API key>' \\\n  -H 'Content-Type: application/json' \\\n  -d '${event}'`,
    emptyAfter:
      'Settings has the API keys. An event that comes before its campaign is not lost: it waits under Events and counts once the campaign exists.',
    emptyCopy: 'Copy the command',
    emptyViewer: 'An administrator creates the first one here or with POST /api/v1/campaigns.',
    emptyLink: 'Open the API description',
    noMatchTitle: 'No campaign matches',
    noMatch: 'Try other words, or look at all campaigns again.',
    reset: 'Reset search and filters',
    found: (n: number, more: boolean) =>
      `${count(n)}${more ? '+' : ''} ${n === 1 ? 'campaign' : 'campaigns'}`,
  },
  report: {
    title: 'Campaign report',
    back: 'All campaigns',
    afresh: 'Show the report as it opens from the list',
    unknownVersion: (id: string) => `${id}: not a version of this campaign`,
    headline: 'Overview',
    cards: {
      users: 'People who triggered',
      sent: 'Messages sent',
      purchases: 'Purchases',
      revenue: 'Revenue',
      usersNote: (users: number, openWindows: number) =>
        users === 0
          ? 'nobody in this range'
          : openWindows === 0
            ? 'nobody is inside a window any more'
            : `${count(openWindows)} of ${count(users)} still inside a window: recent days will grow`,
      notEligible: (n: number) => `${people(n)} more opted in to no channel, so not counted`,
      sentNote: 'requested from the vendors',
      purchasesNote: (window: string) => `after a click, within ${window}`,
      revenueNote: (currency: string) => `of those purchases, in ${currency}`,
    },
    version: 'Version',
    versionCurrent: (id: string) => `${id} (current)`,
    versionLabel: (id: string, from: string, to: string) => `${id} · ${from} – ${to}`,
    versionPlanned: (id: string, from: string) => `${id} · starts ${from}`,
    now: 'now',
    range: 'Time range',
    presets: {
      whole: 'Whole version',
      last7: 'Last 7 days',
      last30: 'Last 30 days',
      yesterday: 'Yesterday',
      custom: 'Custom',
    },
    from: 'From',
    to: 'To, inclusive',
    apply: 'Apply',
    badRange: 'The first day must not be after the last.',
    zone: (zone: string) => `Days in ${zone}`,
    rangeBanner: 'Only people who first triggered in this range, and everything they did since.',
    machine: {
      label: 'Clicks and opens',
      exclude: 'People only',
      include: 'All interactions',
      counted: (automatic: number, all: number, change: string) =>
        `${count(automatic)} of ${count(all)} clicks ${automatic === 1 ? 'looks' : 'look'} automatic; ${change}`,
      withThem: (revenue: string) => `with them Revenue would be ${revenue}`,
      withoutThem: (revenue: string) => `without them Revenue would be ${revenue}`,
      same: 'they change no Revenue',
      none: 'no click looks automatic',
      banner: (purchases: number, revenue: string) =>
        `Clicks and opens that look automatic count in every figure here. Counting people only, there are ${count(purchases)} ${purchases === 1 ? 'purchase' : 'purchases'} and ${revenue} revenue.`,
    },
    cut: {
      label: 'Count events',
      now: 'Until now',
      rangeEnd: 'Until the range ends',
      people: 'Only people who first triggered in this range.',
      banner: 'Cut at range end: nothing that happened at or after the end of the range counts.',
    },
    tooEarly:
      'Too early to read: there are fewer than 24 hours of data, and most people have not had time to buy.',
    asOfBanner: (when: string) => `The report as it stood on ${when}, by what had been received by then.`,
    asOfNow: 'Show it as it is now',
    summary: {
      nobody: 'Nobody has triggered this campaign in this range yet.',
      one: (name: string, value: string, metric: string) =>
        `${name} has ${value} ${metric} per user. There is no other variation to compare it with.`,
      most: (name: string, value: string, metric: string, second: string, other: string) =>
        `${name} has the highest ${metric} per user: ${value}, before ${second} with ${other}.`,
      equal: (metric: string) => `No variation has any ${metric} yet.`,
      missing: (metric: string) =>
        `${metric} has no value in this range, so the variations cannot be ranked by it.`,
    },
    copyTable: 'Copy table',
    copyTableOf: (title: string) => `Copy table ${title}`,
    tableCopied: 'Table copied: paste it into a spreadsheet.',
    footer: (version: string, from: string, to: string, zone: string, currency: string) =>
      `Version ${version}, first triggers from ${from} until ${to}. Times in ${zone}, amounts in ${currency}.`,
    metrics: 'Metrics',
    metricsShown: 'Shown, in this order',
    metricsMore: 'Add a metric',
    metricsAll: 'Every metric is shown.',
    metricsLoading: 'Loading the other metrics',
    metricsReset: 'Back to the default',
    primary: 'primary',
    up: (name: string) => `Move ${name} up`,
    down: (name: string) => `Move ${name} down`,
    remove: (name: string) => `Remove ${name}`,
    add: (name: string) => `Add ${name}`,
    copyLink: 'Copy link',
    linkCopied: 'Link copied: it opens this very view.',
    csv: 'CSV',
    csvDone: 'Report saved as CSV.',
    csvFailed: 'The CSV could not be made.',
    print: 'Print',
    variationTitle: 'Variation Performance',
    variationCaption: 'Per user allocated to the variation.',
    captionDetail: (version: string, range: string) => `Version ${version}, ${range}.`,
    versionsApart: 'Each version is a test of its own and is never added to another.',
    versionsTogether: 'The overview has all versions together',
    channelTitle: 'Channel Performance',
    channelCaption: 'Per user sent to in this channel.',
    channelFooter:
      'Purchases of the channels add up to the variation: the last click decides. Users do not add up: who was sent to in two channels counts in both. Who receives which channel is not random, so channels are not compared with each other.',
    channelEmpty: 'No message has been sent in this range.',
    columns: { variation: 'Variation', channel: 'Channel', users: 'Users' },
    variationHint:
      'What people were allocated to, each once, with the share of the traffic that was set and the one that came.',
    channelHint:
      'Where the messages of the variation were requested. Who was sent to in two channels stands in both rows.',
    usersHint:
      'People whose first trigger in this version falls in the range. Every figure in the row is divided by them.',
    channelUsersHint:
      'People of the variation with at least one message requested in this channel. Every figure in the row is divided by them.',
    total: 'All variations',
    control: 'Control',
    share: (configured: string, actual: string) => `${actual} of users · ${configured} set`,
    shareOnly: (configured: string) => `${configured} of traffic set`,
    allocated: (n: number) => `${people(n)} allocated`,
    notOptedIn: (n: number, channel: string) =>
      `${count(n)} allocated ${n === 1 ? 'person is' : 'people are'} not opted in to ${channel}`,
    split: (channel: string, requested: string, notOptedIn: string) =>
      `${channel}: ${requested} requested · ${notOptedIn} not opted in`,
    asOf: (when: string, zone: string) => `Data until ${when} ${zone}`,
    updated: (when: string) => `updated ${when}`,
    lag: (time: string) => `Events arrive faster than they are counted: the figures are ${time} behind.`,
    currency: (code: string) => `amounts in ${code}`,
    mixed: (n: number) =>
      `${people(n)} were seen in more than one variation. They count in their first one; what other variations’ messages did is in no row.`,
    unconverted: (n: number, currencies = '') =>
      `${count(n)} ${n === 1 ? 'purchase' : 'purchases'}${currencies && ` in ${currencies}`} ${n === 1 ? 'has' : 'have'} no exchange rate: counted as purchases, not as revenue.`,
    legacy:
      'Created before 14 December 2025: purchases, revenue and add to cart are measured. Everything else was not recorded then.',
    empty: 'Nobody has triggered this campaign in this range.',
    none: {
      outside: (n: number) =>
        `${people(n)} triggered this version, and ${n === 1 ? 'not' : 'none of them'} in this range.`,
      byThen: 'Nobody had triggered this version by then.',
      planned: (when: string) => `This version starts on ${when}.`,
      justStarted: (minutes: number) =>
        `This version started ${minutes < 1 ? 'less than a minute' : minutes === 1 ? 'a minute' : `${count(minutes)} minutes`} ago. People appear here within seconds of their trigger.`,
      notEligible: (n: number) =>
        `${people(n)} triggered, and ${n === 1 ? 'is' : 'all of them are'} opted in to no channel of this campaign.`,
      neverArrived: 'No event has ever arrived.',
      notArriving: (sources: string) =>
        `No event has arrived since this version started. The last ones: ${sources}.`,
      held: (n: number, more: boolean, causes: string) =>
        `${count(n)}${more ? ' or more' : ''} ${n === 1 ? 'event of this campaign is' : 'events of this campaign are'} held back: ${causes}.`,
      refused: (n: number, more: boolean, causes: string) =>
        `${count(n)}${more ? ' or more' : ''} ${n === 1 ? 'event was' : 'events were'} refused since this version started: ${causes}.`,
      reason: (name: string, n: number) => `${name} (${count(n)})`,
      elsewhere: (sources: string, id: string) =>
        `Events arrive (${sources}), but no trigger of this campaign. Check that whoever sends it uses a key of this site and the campaign id ${id}.`,
    },
    next: {
      lead: 'Nobody has triggered this version yet.',
      next: 'Next:',
      connect: 'Connect a vendor',
      or: 'or post the first trigger to',
      api: 'Open the API description',
    },
    edit: 'Edit',
    editOf: (name: string) => `Edit ${name}`,
    dividedBy: 'Divided by',
    inGlossary: 'In the glossary',
    noImpressions: {
      variation: 'none of its channels reports impressions',
      channel: 'this channel reports no impressions',
    },
    noPixel: 'the tracking pixel is not in the message, or the channel has none',
    allDefinitions: 'What every metric counts',
    sendRequestNote:
      'The campaign list shows the last 7 days by time of sending; this table shows the whole range of people, hence the difference.',
    definitions: 'What the figures mean',
    printed: (when: string) => `Printed ${when}`,
    changed: (users: number, purchases: number, revenue: string) =>
      `Report updated: ${people(users)} triggered, ${count(purchases)} ${purchases === 1 ? 'purchase' : 'purchases'}, ${revenue} revenue.`,
  },
  explain: {
    open: (value: string, figure: string, row: string) => `${value}: explain ${figure} of ${row}`,
    all: 'All variations',
    title: (figure: string, row: string) => `${figure} of ${row}`,
    inChannel: (row: string, channel: string) => `${row}, ${channel}`,
    figures: {
      users: 'Users',
      usersDefinition:
        'People whose first trigger in this version falls in the range. A person belongs to the variation of that first trigger, whatever came later.',
      channelUsersDefinition:
        'People of the variation with at least one message requested in this channel. Who was sent to in two channels counts in both.',
      sent: 'Messages sent',
      sentDefinition:
        'Messages requested from a vendor for the people of the range, whatever the vendor answered. Those not sent because the person is not opted in are part of Send Request, not of this.',
    },
    parts: 'The division',
    value: 'Shown',
    filters: 'Who and what counts',
    cohort: (from: string, to: string, zone: string) =>
      `First trigger from ${from} until before ${to}, ${zone}.`,
    version: (id: string) => `Test version ${id}.`,
    until: (when: string) => `Events up to ${when}, also those after the range.`,
    cut: 'Events at or after the end of the range do not count: cut at range end.',
    window: (length: string) => `A purchase counts when it comes within ${length} after a click.`,
    people: 'Clicks and opens that look automatic are left out.',
    machines: 'Clicks and opens that look automatic count too.',
    currency: (code: string) => `Amounts in ${code}, converted at the rate of the order’s day.`,
    credits: 'Credited purchases',
    creditsLead: 'The latest first. Each with the click that earned it.',
    csv: 'CSV of all of them',
    csvDone: 'Purchases saved as CSV.',
    none: 'No purchase is credited here.',
    noneDetail: 'Look at Diagnostics: it says what became of every purchase.',
    more: 'Show more',
    order: (id: string) => `Order ${id}`,
    event: (id: string) => `Purchase ${id}`,
    by: (user: string) => `by ${user}`,
    erased: 'by a person who was erased',
    hidden: 'by a person whom this site does not show to viewers',
    unconverted: (value: string) => `${value}, without an exchange rate: not in Revenue`,
    was: (value: string) => `ordered as ${value}`,
    refunded: (value: string) => `${value} of it was refunded`,
    click: 'Click',
    purchase: 'Purchase',
    automatic: 'looks automatic',
    message: 'Message',
    noMessage: 'without a message id',
    variation: 'Variation',
    windowEnds: 'Window ends',
    windowOf: (share: string) => `The purchase came after ${share} of the window.`,
    noList:
      'This figure counts events, not purchases, so there is no list of purchases behind it. Diagnostics shows the clicks and impressions it is made of.',
    noSends:
      'There is no list of single messages. The people behind Users are listed with their number of messages.',
    csvFile: 'Download CSV',
    who: {
      title: 'People',
      lead: 'The latest first trigger first, each with what the row counts.',
      none: 'Nobody.',
      csvDone: 'People saved as CSV.',
      erased: 'Erased person',
      mixed: 'seen in two variations',
      first: 'First trigger',
      variation: 'Variation',
      channels: 'Sent to in',
      noChannels: 'nothing sent',
      counts: 'Counts',
      counted: (messages: number, clicks: number, purchases: number) =>
        [
          `${count(messages)} ${messages === 1 ? 'message' : 'messages'}`,
          `${count(clicks)} ${clicks === 1 ? 'click' : 'clicks'}`,
          `${count(purchases)} ${purchases === 1 ? 'purchase' : 'purchases'}`,
        ].join(', '),
    },
    purchases: {
      title: (line: string) => `Purchases: ${line}`,
      orderTitle: (id: string) => `Order ${id}`,
      orderLead: 'What became of this order in this campaign, for the people and events below.',
      allLead: 'All purchases of the people of this report, each with what became of it.',
      meaning: 'What they are',
      list: 'Purchases',
      lead: 'The latest first. Each with the click that came closest, if there was one.',
      none: 'There is no such purchase.',
      noOrder: 'No purchase with this order id has arrived.',
      noOrderDetail:
        'Upper and lower case count. Look at Events: it may have been refused, or sent without a transactionId.',
      csvDone: 'Purchases saved as CSV.',
      nobody: 'by somebody we could not identify',
      missed: (length: string) => `${length} after the window of its closest click had ended.`,
      countedAs: (event: string) => `Repeats purchase ${event}, which counts.`,
      closest: 'Closest click',
      ownVariation: 'Variation of the person',
      clicked: 'Variation of the click',
      link: 'Link',
      machine: {
        prefetch: 'automatic: loaded ahead',
        link_preview: 'automatic: link preview',
        scanner: 'automatic: mail scanner or program',
        after_head: 'automatic: probed first',
        reported: 'automatic: as reported',
        other_clicks: 'automatic: burst or hidden link',
      } as Record<string, string>,
      otherPeople: [
        'By somebody else',
        'The buyer is none of the people of this report: never triggered by this campaign and version, or first triggered outside the range.',
      ] as [string, string],
    },
  },
  series: {
    title: 'Over time',
    lead: 'Each variation as a line.',
    open: 'Show over time',
    close: 'Hide over time',
    csv: 'CSV over time',
    csvDone: 'Report over time saved as CSV.',
    metric: 'Metric',
    by: 'Time of',
    cohort: 'First trigger',
    event: 'Event',
    shape: 'Points',
    single: 'Each',
    running: 'Added up',
    axis: {
      cohort: (interval: string, zone: string) =>
        `Time of the first trigger, one point ${interval} (${zone}): adds up to the table.`,
      event: (interval: string, zone: string) =>
        `When it happened, one point ${interval} (${zone}), as totals.`,
    },
    interval: named({ hour: 'an hour', day: 'a day', week: 'a week' }),
    incomplete: 'The dotted part is not over yet.',
    chart: (metric: string, n: number) =>
      `${metric} over time, ${count(n)} points. The table below has the same figures.`,
    table: (metric: string) => `${metric} over time`,
    openOf: (metric: string, name: string) => `${metric} of ${name} over time`,
    from: 'From',
    unavailable: 'This metric is not defined over this time.',
    onlyNow:
      'The graph shows what counts now. It cannot be shown as of a past time, or cut at the end of the range.',
    empty: 'Nothing has happened in this range.',
    noTriggers: 'nobody first triggered then',
    nothingBelow: 'nothing to divide by',
    notMeasured: 'not measured',
  },
  funnel: {
    title: 'Funnel',
    lead: 'From the trigger to the purchase, by variation and channel.',
    open: 'Show funnel',
    close: 'Hide funnel',
    csv: 'CSV of the funnel',
    csvDone: 'Funnel saved as CSV.',
    caption: 'Funnel: each step with its share of the step before',
    row: 'Channel',
    rowHint: 'All channels of the variation together, then each by itself.',
    all: 'All channels',
    steps: {
      allocated: {
        name: 'Allocated',
        hint: 'People whose first trigger falls in the range. For a channel: those who were sent to in it.',
      },
      decided: {
        name: 'Decided',
        hint: 'Send decisions: messages that were requested, and those that were not, with the reason. A person can have several, so the share can be above 100 %.',
      },
      requested: {
        name: 'Requested',
        hint: 'Messages requested from a vendor, whatever the vendor answered.',
      },
      delivered: { name: 'Delivered', hint: 'Messages that the vendor reports as arrived.' },
      impressions: {
        name: 'Impressions',
        hint: 'Opens that were reported. One message can be opened more than once.',
      },
      clicks: {
        name: 'Clicks',
        hint: 'Clicks on a message. Those that look automatic count only with All interactions.',
      },
      purchases: {
        name: 'Purchases',
        hint: 'Purchases credited to one of the clicks, inside the attribution window.',
      },
    },
    people: 'people',
    sentTo: 'people sent to',
    shareOf: (share: string, step: string) => `${share} of ${step}`,
    only: (reporting: string) => `${reporting} only`,
    onlyNote:
      'Where not every channel of a variation reports a step, its count is of those that do, and no share is taken of it.',
    notReported: 'Not reported',
    whyNot: {
      delivered:
        'No source has reported a delivery of this channel in this version. Connect its vendor in Connections, or send delivered events.',
      bounced: 'No source has reported deliveries, bounces or complaints of this channel in this version.',
      complained: 'No source has reported deliveries, bounces or complaints of this channel in this version.',
      unsubscribed:
        'No source has reported deliveries, bounces, complaints or unsubscribes of this channel in this version.',
      impressions: 'No source has reported an impression of this channel in this version.',
    } as Record<string, string>,
    unknown: 'Not reported means unknown, not 0: no source has reported the step in this version.',
    branches: 'Where the others went',
    branchesLead:
      'Decisions without a message, and messages that failed or were complained about. The report counts only those not opted in.',
    branchHints: {
      not_opted_in: 'People that were to get a message in a channel they have not opted in to.',
      failed: 'Messages that the vendor could not send.',
      bounced: 'Messages that the vendor reports as returned.',
      complained: 'Messages that were reported as unwanted.',
      unsubscribed: 'Messages after which somebody unsubscribed.',
    } as Record<string, string>,
    branchReason: 'Decisions without a message, for the reason that the sender gave.',
    branch: named({
      not_opted_in: 'Not opted in',
      failed: 'Failed',
      bounced: 'Bounced',
      complained: 'Complained',
      unsubscribed: 'Unsubscribed',
    }),
    empty: 'Nobody has triggered this campaign in this range.',
    onlyNow:
      'The funnel shows what counts now. It cannot be shown as of a past time, or cut at the end of the range.',
  },
  statistics: {
    higher: 'higher',
    lower: 'lower',
    same: 'the same',
    interval: (low: string, high: string) => `${low} to ${high}`,
    intervalAlt: (low: string, high: string) => `${LEVEL} interval of the uplift: ${low} to ${high}`,
    beyond: 'It goes on beyond the axis.',
    chance: (chance: string) => `${chance} chance to beat the baseline`,
    best: (chance: string) => `${chance} likely to be best`,
    doubtful: 'Not to be trusted: the traffic split is off.',
    state: (code: string) => stateOf(code).name,
    meaning: (code: string) => stateOf(code).meaning,
    missing: (name: string, parts: string[]) => `${name} has ${parts.join(', ')}.`,
    ofUsers: (n: number, needed: number) => `${count(n)} of ${count(needed)} users`,
    ofConverters: (n: number, needed: number, metric: string) =>
      `${count(n)} of ${count(needed)} ${converters[metric] ?? 'people with a value'}`,
    ofOthers: (n: number, needed: number) => `${count(n)} of ${count(needed)} people who did not`,
    bestLater: (parts: string[]) => `${parts.join(', ')}: too few to name the best.`,
    bestUnknown: 'The best is not known yet.',
    bestNever: {
      no_traffic_share: 'It gets no traffic, so it does not compete for the best.',
      zero_variance: 'The best is not known: everyone in a variation has the same value.',
      overlapping_channels: 'The best is not known: a variation cannot be compared by this metric.',
    } as Record<string, string>,
    why: {
      zero_variance: 'Everyone has the same value: nothing to compare.',
      zero_baseline: 'Uplift needs at least one conversion in the baseline.',
      baseline_too_uncertain: 'The baseline is too uncertain for an interval.',
      not_positive: 'This kind of interval needs values above 0.',
      no_users: 'Nobody is here or in the baseline yet.',
      no_denominator: 'There is nothing to divide by here or in the baseline yet.',
    } as Record<string, string>,
    /** Why the baseline cannot be compared with. */
    baselineWhy: {
      control_has_no_message:
        'Nobody in the baseline receives a message, so nobody in it can click. Choose another baseline, or compare All Purchases.',
      no_impressions_in_channel:
        'No channel of the baseline reports impressions. Choose another baseline, or compare Click Rate.',
      overlapping_channels:
        'The clicks and impressions of the baseline cannot be told apart by person. Choose another baseline, or compare Click Rate.',
    } as Record<string, string>,
    noBaseline: 'The baseline has no value of this metric. Choose another baseline.',
    /** Why there is a value and no comparison. */
    notCompared: {
      informational: 'More of it is neither better nor worse, so it is not compared.',
      overlapping_channels:
        'Not compared: several channels reach the same people, so clicks and impressions cannot be told apart by person. Click Rate can be compared.',
    } as Record<string, string>,
    notes: {
      low_confidence: 'Below 20 buyers: read with care.',
      suspicious_uplift: `An effect above ${SUSPICIOUS} is usually a tracking fault.`,
      negligible: 'The difference is negligible.',
      more_clicks_than_impressions: 'More clicks than impressions: image blocking hides the pixel.',
    } as Record<string, string>,
    winner: (name: string, metric: string, chance: string, days: number) =>
      `${name} is the winner on ${metric}: ${chance} likely to be best after ${count(days)} ${days === 1 ? 'day' : 'days'}.`,
    leading: (name: string, metric: string, chance: string) =>
      `${name} is leading on ${metric}: ${chance} likely to be best.`,
    none: (threshold: string) => `No winner: no variation has reached ${threshold}.`,
    ahead: (name: string, chance: string) => `${name} is ahead, ${chance} likely to be best.`,
    splitOff: (name: string) =>
      `No winner is named, because the traffic split is off. ${name} is ahead, but its lead may come from who was put where.`,
    belowGate: (missing: string, ended: boolean) =>
      `No winner${ended ? '' : ' yet'}, for lack of data: ${missing}`,
    alsoSplitOff: 'The traffic split is off, too: do not trust the comparison.',
    /** Why no variation can be called the best, whatever the table says. */
    noBest: {
      zero_variance: () =>
        'No winner: everyone in a variation has the same value, so there is nothing to compare.',
      informational: (metric) =>
        `No winner: more ${metric} is neither better nor worse, so it cannot decide. Give the campaign another primary metric.`,
      overlapping_channels: (metric) =>
        `No winner: ${metric} cannot be compared here, because several channels reach the same people. Click Rate can be compared.`,
      single_variation: (metric, control) =>
        `No winner: fewer than two of the variations that get traffic can have ${metric}, so there is nothing to compare.${control ? ' Compare All Purchases with the control.' : ''}`,
    } as Record<string, (metric: string, control: boolean) => string>,
    noBestElse: (metric: string) => `No winner: the variations cannot be compared by ${metric}.`,
    blockers: {
      too_early: ({ missing, needed, ended }) =>
        ended
          ? `It ended before the ${count(needed)} days that a winner needs.`
          : `${count(missing)} more ${missing === 1 ? 'day' : 'days'} until a winner can be named.`,
      not_primary: () => 'Only the primary metric decides.',
      not_yet_certain: ({ ended }) =>
        ended
          ? 'It ended before the lead was certain at every look.'
          : 'Not yet certain at every look: keep the test running.',
    } as Record<string, (days: { missing: number; needed: number; ended: boolean }) => string>,
    splitOk: (p: string) => `Traffic is split as configured (p ${p}).`,
    splitNotTested: {
      fewer_than_100_users:
        'Whether the traffic is split as configured is not tested yet: there are fewer than 100 people.',
      fewer_than_5_expected:
        'Whether the traffic is split as configured is not tested yet: a variation should have fewer than 5 people so far.',
      fewer_than_two_arms: 'Only one variation gets traffic, so there is no split to check.',
    } as Record<string, string>,
    armOff: (observed: string, expected: string, gap: string) =>
      `${observed} of the users instead of ${expected}, ${gap} points.`,
    srm: (p: string) => `The traffic is not split as configured (p ${p}).`,
    srmArm: (name: string, observed: string, expected: string, gap: string) =>
      `${name} has ${observed} of the users instead of ${expected}, ${gap} points.`,
    srmWhy:
      'Figures are complete, chances are not to be trusted. Typical causes: a variation that fails to send, a share changed outside, people counted before they were allocated.',
    unexpected: (n: number) => `${people(n)} are in a variation that has no share of the traffic.`,
    baseline: 'Baseline',
    nothingCompared: 'Nothing is compared',
    unknownBaseline: (id: string) => `${id}: not in this version`,
    detail: 'Statistics',
    rows: {
      n: 'People in the statistics',
      sum: 'Sum',
      sumSquares: 'Sum of squares',
      nonZero: 'People with a value',
      standardError: 'Standard error',
      interval: `${LEVEL} interval of the value`,
      uplift: 'Uplift',
      upliftInterval: `${LEVEL} interval of the uplift`,
      difference: 'Difference',
      differenceInterval: `${LEVEL} interval of the difference`,
      chance: 'Chance to beat the baseline',
      best: 'Probability to be best',
      loss: 'Expected loss',
      mixed: 'Left out: seen in several variations',
    },
    /** What stands in the place of a figure that does not exist. */
    absentMark: '—',
    absentWhy: {
      below_gate: 'too few people or conversions yet',
      collecting: 'not enough data yet',
      zero_variance: 'everyone has the same value',
      zero_baseline: 'the baseline is 0',
      baseline_too_uncertain: 'the baseline is too uncertain',
      not_positive: 'needs values above 0',
      no_users: 'nobody is here or in the baseline',
      no_denominator: 'nothing to divide by, here or in the baseline',
      single_variation: 'no other variation to compare with',
      no_traffic_share: 'the variation gets no traffic',
      overlapping_channels: 'not known by person, over several channels',
      control_has_no_message: 'the baseline receives no message',
      no_impressions_in_channel: 'the baseline reports no impressions',
    } as Record<string, string>,
    absentElse: 'cannot be computed',
    tooLong: 'more digits than can be kept',
    isBaseline: 'This is the baseline: the other variations are compared with it.',
    method: (value: string, uplift: string) =>
      `Interval of the value: ${value}. Interval of the uplift: ${uplift}. Chances: flat prior, normal approximation.`,
    methods: {
      normal: 'normal approximation',
      wilson: 'Wilson’s interval',
      fieller: 'Fieller’s interval',
      delta: 'delta method',
      log: 'on the logarithm',
    } as Record<string, string>,
    copy: 'Copy as JSON',
  },
  method: {
    title: 'How this is computed',
    lead: 'The rules behind the figures, and why a hand-written query differs.',
    open: 'Show the rules',
    close: 'Hide the rules',
    rules: [
      [
        'Who is in the table',
        'Everyone whose first trigger in the test version falls in the range, in the variation of that trigger. The range picks people; all they did afterwards counts, also after the range. So recent days still grow.',
      ],
      [
        'What is credited',
        'A purchase belongs to the last click of this campaign before it whose attribution window is open, strictly inside the window, to the microsecond. Per allocated user this compares credited purchases validly, but not all purchases: a variation that provokes more clicks collects more credit. All Purchases needs no click.',
      ],
      [
        'Whose purchase it is',
        'The person of its userId, or the person the browser was linked to at that time by identify. Nobody is guessed, and two people never become one.',
      ],
      [
        'Why channels are not compared',
        'Who receives which channel is not drawn at random, so Channel Performance shows values and no winner. Purchases of the channels add up to the variation; users do not.',
      ],
    ] as [string, string][],
    statistics: 'How sure it is',
    chance: (relative: boolean) =>
      `The chance to beat the baseline is the probability that the true value per user is higher, from the ${relative ? 'relative' : 'absolute'} difference of both values, with a flat prior and a normal approximation. Above ${LEVEL} it is called likely better, below ${UNLIKELY} likely worse. Below 20 buyers read it with care.`,
    chanceName: 'Chance to beat the baseline',
    bestName: 'Likely to be best',
    best: (users: number, conversions: number) =>
      `Computed exactly over all variations that get traffic, not simulated, so a reload never changes it. Shown once each of them has ${count(users)} people and ${count(conversions)} conversions.`,
    intervalName: 'Interval of the uplift',
    interval: (method: string, level: string) =>
      `${level}, ${method}. The bars of one metric share one axis; every metric has its own.`,
    winnerName: 'When a winner is named',
    winner: (threshold: string, days: number) =>
      `On the primary metric alone: from ${threshold} likely to be best, after at least ${count(days)} ${days === 1 ? 'day' : 'days'}, and with the traffic split as configured.`,
    winnerRules: {
      alwaysValid:
        'The lead must also be certain at every look at once (always-valid interval), so you may look every day and stop when a winner is named.',
      fixed: `This site uses the fixed rule, which is meant for one look: decide the duration first. Whoever stops at the first good-looking day errs more often than the figure says. Two identical variations reach “${LEVEL} best” at a single look in ${wholePercent(0.1)} of tests, and at some daily look of days 14 to 28 in ${wholePercent(0.25)}.`,
    } as Record<string, string>,
    mixedName: 'People seen in several variations',
    mixed: (n: number, first: boolean) =>
      n === 0
        ? 'There are none in this report.'
        : first
          ? `${people(n)} here. They count in their first variation, in the statistics too.`
          : `${people(n)} here. The statistics leave them out; the figures of the tables count them in their first variation.`,
    windowsName: 'People who may still buy',
    windows: (n: number, of: number) =>
      `${count(n)} of ${people(of)} ${n === 1 ? 'is' : 'are'} still inside a possible window${n === 0 ? ': the figures grow no more by them.' : ', so recent days still grow.'}`,
    machineName: 'Automatic clicks',
    machine: (n: number, all: number) =>
      `${count(n)} of ${count(all)} clicks ${n === 1 ? 'looks' : 'look'} automatic. They are left out, of the statistics too, unless you ask for all interactions.`,
    differs: 'Why a hand-written query differs',
    differences: [
      'Cohort: people by their first trigger in the version, not by the date of the purchase.',
      'Mixed people: who saw two variations counts in the first; what the other variation’s messages did is in no row.',
      'Window: exact elapsed time from the click, both ends excluded.',
      'Time zone: days are days of the site’s time zone, 23 or 25 hours long when the clocks change.',
      'Credit: one click per purchase and campaign, the last one.',
      'Automatic clicks and opens are left out unless you ask for all interactions.',
      'Currency: the rate of the order’s day, rounded to 4 decimals per order.',
      'Repetitions: one event id counts once, copies of one transaction are one purchase.',
    ],
  },
  diagnostics: {
    title: 'Diagnostics',
    lead: 'What became of every purchase, and which clicks and opens were seen.',
    open: 'Show diagnostics',
    close: 'Hide diagnostics',
    whyZero: 'Why are Purchase and Revenue 0?',
    whyLower: 'Why is Send Request lower per channel?',
    lower: (name: string, n: number, channel: string) =>
      `${name}: ${count(n)} allocated ${n === 1 ? 'person is' : 'people are'} not opted in to ${channel}. The variation counts them, so that the test stays fair; the channel counts requested messages only.`,
    notLower:
      'It is not: everybody who was allocated is opted in to the channel that their variation chose for them.',
    purchases: 'What became of the purchases',
    purchasesLead: (n: string) =>
      `${n} purchases of the people of this report. Each has exactly one outcome, and they add up.`,
    outcome: 'Outcome',
    number: 'Purchases',
    total: 'All purchases of these people',
    outcomes: {
      credited: ['Credited', 'After a click, inside the window. These are Purchase and Revenue.'],
      unconverted: [
        'Credited, without an exchange rate',
        'In Purchase, not in Revenue, until there is a rate for the order’s currency and day.',
      ],
      mixed: [
        'Credited to another variation',
        'The click came from a message of another variation than the person’s own, so it is in no row.',
      ],
      outside_window: [
        'After the window',
        'The click was too long ago. A longer window counts for later clicks.',
      ],
      machine_click_only: [
        'Only automatic clicks',
        'Every click before it looks automatic. All interactions would count them.',
      ],
      no_click: [
        'Without a click',
        'The person bought, but had clicked on no message of this campaign before.',
      ],
      identified_too_late: [
        'Identified too late',
        'The browser was linked to the person only after the purchase. Send identify before it, or give the site a grace.',
      ],
    } as Record<string, [string, string]>,
    openLine: (n: string, line: string) => `${n}: list the purchases, ${line}`,
    search: 'What became of an order?',
    searchField: 'Order id',
    searchHint: 'The transactionId of the purchase.',
    searchGo: 'Look it up',
    searchEmpty: 'Type the id of an order.',
    searchLong: 'An order id has at most 64 characters.',
    beside: 'Beside them',
    besides: {
      not_identified: [
        'By people we could not identify',
        'Purchases of the site in this time whose browser belongs to nobody. Send identify before the purchase, or put the userId on it.',
      ],
      duplicate: ['Repeated', 'Events that repeated a transaction. They count once.'],
      over_refund: ['Refunded more than their value', 'The refund is capped at the value.'],
      differing: [
        'Copies that disagree',
        'Copies of one transaction with another value or currency. The earliest counts.',
      ],
      other_version: [
        'Credited to another test version',
        'The click that earned them belongs to another version.',
      ],
      elsewhere: [
        'Credited by another campaign too',
        'Each campaign credits on its own. The overview of campaigns counts such a purchase once.',
      ],
    } as Record<string, [string, string]>,
    shares: 'What may be missing or mixed',
    part: 'What',
    partOf: 'Count',
    shareOf: 'Share',
    of: (n: number, whole: number) => `${count(n)} of ${count(whole)}`,
    sharesOf: {
      withoutIdentity: [
        'Purchases without a person',
        'Of the purchases that may belong here. Nobody can be credited for them until the browser is identified.',
      ],
      clicksWithoutSend: [
        'Clicks without a message',
        'Their send request has not arrived, so they earn nothing until it does.',
      ],
      mixed: [
        'People seen in several variations',
        'They count in their first one. From 1 % on a notice above the figures says so.',
      ],
      unexpected: [
        'People in a variation without a share',
        'They were sent there although no traffic is set for it.',
      ],
    } as Record<string, [string, string]>,
    touches: { clicks: 'Clicks', impressions: 'Impressions' },
    touchesLead: 'By channel: of people, automatic, and those that belong to no message we know of.',
    channel: 'Channel',
    human: 'By people',
    machine: 'Automatic',
    unmatched: 'Without a message',
    unmatchedHint:
      'Their send request has not arrived, so they count nowhere until it does. Check that the message id of the click is the one of the send.',
    last: 'Last seen',
    never: 'never',
    noTouches: 'None have been reported.',
    identifies: (n: number, last: string) =>
      n === 0
        ? 'No identify has been received in this time: purchases without a userId belong to nobody.'
        : `${count(n)} identify ${n === 1 ? 'event' : 'events'}, the last one ${last}.`,
    unknown: (clicks: number, impressions: number) =>
      `${count(clicks)} clicks and ${count(impressions)} impressions of the site name a message that was never announced, and no campaign.`,
    zero: {
      noClicks: 'No clicks have been reported. E-mail needs the tracking link, push the click call.',
      lastClicks: (names: string) => `Last click from ${names}: never.`,
      unmatched: (n: number) =>
        `${count(n)} ${n === 1 ? 'click belongs' : 'clicks belong'} to no message we know of. Send the send decision with the same message id; they count as soon as it arrives.`,
      notIdentified: (clicks: number, purchases: number) =>
        `${count(clicks)} clicks, ${count(purchases)} purchases by people we could not identify at the time. Send identify before the purchase, or put the userId on it.`,
      outside: (n: number, window: string) =>
        `${count(n)} ${n === 1 ? 'purchase' : 'purchases'} came after the ${window} window.`,
      open: (n: number, of: number) =>
        `${count(n)} of ${people(of)} may still buy inside their window: recent days will grow.`,
      machines: (n: number) =>
        n === 1 ? 'The only click looks automatic.' : `All ${count(n)} clicks look automatic.`,
      noClick: (n: number) =>
        `${count(n)} purchases came from people who had not clicked before. Clicks are reported, so these people came by another way.`,
      nothing: 'Clicks are reported, and nobody has bought afterwards. This 0 is measured.',
    },
    lastEvents: (sources: string) => `Last event: ${sources}.`,
    lastEvent: (source: string, when: string) => `${source} ${when}`,
    noEvents: 'No source has ever sent an event.',
    ways: {
      events: 'See what arrived in Events',
      held: 'See what is held back',
      connect: 'Connect a vendor',
      keys: 'See the API keys in Settings',
      api: 'Open the API description',
      window: 'Edit the attribution window',
      channels: 'Edit the channels',
      rates: 'Store a rate in Settings',
      askAdmin: 'An administrator can store a rate in Settings.',
      series: 'Show it over time',
      funnel: 'Show the funnel',
      machines: 'Turn on All interactions',
      allPurchases: 'Add All Purchases',
      clickRate: 'Add Click Rate',
      whole: 'Show the whole version',
    },
  },
  editing: {
    onlyAdmins: 'Only administrators create and change campaigns.',
    leaveTitle: 'Leave without saving?',
    leaveQuestion: 'What you have typed here is not saved yet, and would be lost.',
    stay: 'Stay',
    leave: 'Leave',
    cancel: 'Cancel',
    createTitle: 'New campaign',
    createLead: 'What it is called, where its messages go, and which variations it tests.',
    create: 'Create campaign',
    created: (name: string) => `${name} created. Nobody has triggered it yet.`,
    settingsTitle: (name: string) => `Edit ${name}`,
    toReport: 'Back to the report',
    about: 'The campaign',
    test: 'The test',
    testLead: 'Whoever triggers the campaign is allocated to one variation, by its share.',
    name: 'Name',
    id: 'Id',
    idHelp: 'Letters, digits and . _ : - Events name the campaign by it, so it never changes.',
    status: 'Status',
    statusHelp: 'Informs readers. Events count and triggers are answered in every status.',
    channels: 'Channels',
    channelsHelp: 'All that the variations may use.',
    otherChannel: 'Another channel',
    addChannel: 'Add channel',
    channelRule: 'Use 1 to 30 characters a–z, 0–9, _ and -.',
    window: 'Attribution window',
    windowHelp: 'How long after a click a purchase is credited to it.',
    custom: 'Another length',
    amount: 'Length',
    unit: 'Unit',
    units: { days: 'Days', hours: 'Hours' },
    amountRule: 'Enter a number from 1 hour to 365 days.',
    validFrom: 'Valid from',
    validFromHelp: (zone: string) => `Left empty: from now on. Time in ${zone}.`,
    metric: 'Primary metric',
    metricHelp: 'The variations are ranked and compared by it.',
    sticky: 'A person keeps the variation of the first trigger',
    stickyHelp: 'Otherwise every trigger is allocated anew.',
    variations: 'Variations',
    variation: (n: number, name: string) => (name ? `Variation ${n}: ${name}` : `Variation ${n}`),
    share: 'Share, %',
    control: 'Control: receives no message',
    variationChannels: 'Channels, in this order',
    variationChannelsHelp:
      'The first one that a person is opted in to is used. To change the order, untick and tick again.',
    order: (names: string[]) => (names.length > 1 ? `Order: ${names.join(', then ')}.` : ''),
    noChannels: 'Choose the campaign’s channels first.',
    addVariation: 'Add variation',
    removeVariation: (name: string) => `Remove ${name}`,
    remove: 'Remove',
    splitEvenly: 'Split evenly',
    sum: (sum: string) => `The shares add up to ${sum}.`,
    sumMissing: (sum: string, rest: string) => `The shares add up to ${sum}: ${rest} missing.`,
    sumOver: (sum: string, rest: string) => `The shares add up to ${sum}: ${rest} too much.`,
    sumUnread: 'Each share needs a number from 0 to 100, with at most 4 decimals.',
    faults: (n: number) => (n === 1 ? 'One thing needs changing' : `${count(n)} things need changing`),
    fault: (label: string, message: string) => `${label}: ${message}`,
    ofVariation: (n: number, label: string) => `Variation ${n}, ${label}`,
    labels: {
      id: 'Id',
      name: 'Name',
      status: 'Status',
      channels: 'Channels',
      otherChannel: 'Another channel',
      attributionWindow: 'Attribution window',
      validFrom: 'Valid from',
      primaryMetric: 'Primary metric',
      startsAt: 'Start',
      variations: 'Variations',
      trafficShare: 'Share',
    } as Record<string, string>,
    inPlace: 'What changes in place',
    inPlaceLead: 'The test goes on: nobody changes variation, and the version stays.',
    review: 'Review changes',
    reviewTitle: 'What changes',
    save: (n: number) => (n === 1 ? 'Save 1 change' : `Save ${count(n)} changes`),
    saved: 'Saved.',
    nothing: 'Nothing is different from what is saved.',
    close: 'Close',
    newVersion: 'What needs a new test version',
    newVersionLead: (id: string) =>
      `Primary metric, variations, shares and stickiness define the test. Changing them ends ${id} and starts another.`,
    versionId: 'Id of the new version',
    start: 'Start',
    startHelp: (zone: string) => `Left empty: now. Time in ${zone}.`,
    reviewVersion: 'Review the new version',
    reviewVersionTitle: (id: string) => `Start test version ${id}`,
    startVersion: (id: string) => `Start version ${id}`,
    versionStarted: (id: string) => `Version ${id} is in the list.`,
    from: (from: string, to: string) => `${from} → ${to}`,
    at: (when: string, zone: string) => `${when} ${zone}`,
    now: 'now',
    none: 'none',
    changes: {
      name: 'The id stays, so events need no change.',
      status:
        'The status informs readers. Triggers are still answered and events still count; to stop messages, stop sending triggers.',
      statusStops: 'The report no longer refreshes by itself.',
      statusRuns: 'The report refreshes by itself.',
      statusStays: 'The campaign stays in the list, with all its figures.',
      channels: 'It is what new versions may use. Versions that exist, and their figures, stay as they are.',
      windowTo: (length: string, from: string) => `${length}, from ${from}`,
      nowOn: 'now on',
      windowBefore: (length: string) =>
        `Clicks before that keep ${length}. All Purchases uses the value at a person’s first trigger.`,
      windowPast: 'Clicks since then are counted anew, so figures you have seen can change.',
      windowUntil: (when: string, length: string) => `It holds until ${when}; then ${length} is in force.`,
      shares: 'Traffic shares',
      named: (id: string, name: string) => `${id} (${name})`,
      added: (name: string) => `${name} is added`,
      removed: (name: string) => `${name} is left out`,
      removedNote: 'Its figures stay in the former version.',
      renamed: (id: string) => `Name of ${id}`,
      variationChannels: (name: string) => `Channels of ${name}`,
      control: (name: string) => `Control: ${name}`,
      yes: 'yes',
      no: 'no',
      sticky: 'A person keeps the variation',
      same: (id: string) => `Everything is as in ${id}; the test starts afresh.`,
      starts: (id: string, from: string) => `Test version ${id} starts ${from}.`,
      ends: (id: string) =>
        `${id} ends then and stays in the version list. What is done with messages of ${id} still counts there.`,
      afresh: 'People are allocated afresh: nobody keeps a variation from before.',
      past: (former: string, next: string) =>
        `Triggers since then move from ${former} to ${next}, unless they name their version: figures you have seen change.`,
    },
    versions: 'Test versions',
    versionsCaption: 'Test versions, the newest first',
    windows: 'History of the attribution window',
    windowsLead: 'Each click uses the value in force at its time.',
    windowsCaption: 'Attribution windows, the newest first',
    columns: {
      version: 'Version',
      start: 'Start',
      end: 'End',
      metric: 'Primary metric',
      variations: 'Variations',
      length: 'Length',
      from: 'In force from',
    },
    open: 'not ended',
    beginning: 'the beginning',
    scheduled: 'scheduled',
    current: 'in force',
    isControl: 'control, no message',
    keeps: 'A person keeps the variation.',
    anew: 'Every trigger is allocated anew.',
  },
  connections: {
    title: 'Connections',
    lead: 'Vendors that report deliveries, opens and clicks, and shops that report purchases.',
    onlyAdmins: 'Only administrators see connections.',
    back: 'All connections',
    missing: 'There is no such connection',
    panel: 'How they are doing',
    caption: 'Connections and what came through them',
    connect: 'Connect a vendor',
    emptyTitle: 'No connections yet',
    empty: 'Connect a vendor to see its deliveries, opens and clicks in your reports.',
    columns: {
      name: 'Connection',
      state: 'State',
      success: 'Last success',
      refusal: 'Last refusal',
      stored: 'Stored',
      duplicates: 'Duplicates',
      quarantined: 'Quarantined',
      refused: 'Refused',
    },
    hints: {
      stored:
        'Events kept for ever. Ignored ones inform and count nowhere; unmatched ones came before their send was known and count once it is.',
      duplicates: 'Events that were known already. Vendors repeat themselves; nothing counts twice.',
      quarantined:
        'Events kept with their raw bytes because something is wrong with them, or until their campaign exists.',
      refused: 'Requests that could not be verified. Nothing of them was stored.',
    },
    ignoredOf: (n: number) => `${count(n)} ignored`,
    unmatchedOf: (n: number) => `${count(n)} unmatched`,
    states: {
      keyMissing: 'Needs its key',
      confirm: 'Needs confirmation',
      refusing: 'Refusing',
      unverified: 'Not verified',
      waiting: 'Nothing received yet',
      receiving: 'Receiving',
    },
    stateNotes: {
      keyMissing: (names: string) => `Everything is refused until you save: ${names}.`,
      confirm: 'The vendor asks you to confirm the subscription once.',
      refusing: (reason: string) => `The latest request was refused: ${reason}`,
      unverified:
        'Requests are not verified: anybody who knows the address can report events. Save a key and turn verification on.',
    },
    confirm: 'Open the confirmation',
    vendor: 'Vendor',
    name: 'Name',
    nameHelp: 'For example the domain or account it sends for',
    optional: 'You can add it later',
    generated: 'Left empty, one is made for you',
    createdTitle: 'Connected',
    createdLead: 'Now enter this at the vendor.',
    open: 'Open the connection',
    address: 'Address',
    copyAddress: 'Copy address',
    addressIsLocal:
      'This server does not know its public address, so the vendor may not reach this one. Set PublicUrl in the server’s configuration.',
    keyOnce: 'Shown only now, and cannot be read again.',
    setup: 'What to set at the vendor',
    events: 'Events to tick',
    metadata: 'So that events find their message',
    keys: 'Keys',
    keysLead: 'Keys are stored encrypted and never shown again. Two of a kind may be valid at a time.',
    alive: (n: number) => (n === 0 ? 'not saved' : n === 1 ? 'saved' : 'two are valid'),
    flag: (n: number) => (n === 0 ? 'off' : 'on'),
    replace: 'Replace keys',
    replaceLead: 'Fill in what changes.',
    keepPrevious: 'The former key stays valid too, until the vendor has the new one',
    replaced: 'Keys saved.',
    newKeys: 'Your new keys',
    counted: 'What came through',
    countedLead: (items: string, requests: string) =>
      `${items} events in ${requests} requests. Ignored and unmatched ones are among the stored.`,
    ignored: 'Ignored',
    unmatched: 'Unmatched',
    recent: 'Latest requests',
    recentCaption: 'The latest requests, at most 100, the newest first',
    recentEmpty: 'Nothing has come yet.',
    recentColumns: {
      at: 'Received',
      verdict: 'Verdict',
      events: 'Events',
      detail: 'Detail',
      size: 'Size',
    },
    verdicts: {
      refused: 'Refused',
      quarantined: 'Quarantined',
      duplicate: 'Duplicate',
      stored: 'Stored',
      empty: 'Nothing to store',
    },
    bytes: (n: number) => `${count(n)} bytes`,
    of: ({ stored, ignored, unmatched, duplicates, quarantined }: Record<Verdict, number>) =>
      [
        `${count(stored)} stored${among([
          [ignored, 'ignored'],
          [unmatched, 'unmatched'],
        ])}`,
        ...(duplicates > 0 ? [`${count(duplicates)} duplicate`] : []),
        ...(quarantined > 0 ? [`${count(quarantined)} quarantined`] : []),
      ].join(' · '),
    counting: 'What counts',
    countingLead:
      'A message may carry our links and the vendor’s own tracking. Only one of them counts, or a click would count twice.',
    clicks: 'Clicks that count',
    opens: 'Opens that count',
    sources: { vendor: 'Those the vendor reports', ownLinks: 'Those of our own links and pixel' },
    saved: 'Saved.',
    remove: 'Delete',
    removeOf: (name: string) => `Delete ${name}`,
    removeSure: (name: string) =>
      `Delete ${name}? The vendor is told to stop. What it has reported stays in the reports.`,
    removed: 'Connection deleted.',
  },
  overview: {
    title: 'Overview',
    lead: 'What the campaigns earned, one by one and together.',
    whole: 'All time',
    panel: 'Earned by campaign',
    caption: 'Credited purchases by campaign',
    captionLead: 'All versions of each campaign together, people only.',
    rangeNote: 'Only people who first triggered a campaign in this range, and everything they did since.',
    columns: { campaign: 'Campaign', purchases: 'Purchases', revenue: 'Revenue' },
    hints: {
      purchases: 'Purchases credited to a click of the campaign, inside its attribution window.',
      revenue: 'Value of those purchases, converted at the rate of the order’s day.',
    },
    sum: 'Sum of the campaigns',
    total: 'Together, each purchase once',
    unconverted: (n: number) => `${count(n)} without an exchange rate`,
    shared: (shared: number, purchases: number, revenue: string) =>
      `${count(shared)} ${shared === 1 ? 'purchase is' : 'purchases are'} credited by more than one campaign. Each campaign counts them in full, so the sum has ${count(purchases)} ${purchases === 1 ? 'purchase' : 'purchases'} and ${revenue} more than the campaigns earned together.`,
    notShared:
      'No purchase is credited by more than one campaign: the sum is what the campaigns earned together.',
    footer: (currency: string, zone: string) => `Amounts in ${currency}, days in ${zone}.`,
    empty: 'No campaigns yet',
    emptyDetail: 'What campaigns earn appears here as soon as there is one.',
  },
  events: {
    title: 'Events',
    lead: 'What became of every event that was sent, and what to change about those that do not count.',
    source: 'Source',
    anySource: 'Any source',
    campaign: 'Campaign id of held-back events',
    reset: 'Reset filters',
    balance: 'Balance',
    balanceLead: 'By source, since it exists: received = stored + duplicates + refused + held back.',
    columns: {
      source: 'Source',
      received: 'Received',
      stored: 'Stored',
      duplicates: 'Duplicates',
      refused: 'Refused',
      held: 'Held back',
      holds: 'Adds up',
      last: 'Last received',
    },
    hints: {
      stored: 'Kept for ever. They are in the reports within seconds.',
      duplicates: 'Repetitions of an event id, also those that said something else. They count once.',
      refused: 'Told to the sender as rejected. Nothing of them counts.',
      held: 'Acknowledged and kept. They count as soon as the campaign, version or variation they name exists.',
    },
    holds: 'Yes',
    missing: (n: number) => `${count(n)} missing`,
    noSource: 'Nothing has been received yet',
    noSourceDetail:
      'Create an API key in Settings and send the first event. Its source appears here at once.',
    noSuchSource: 'This source has sent nothing',
    refusals: 'Refused events',
    refusalsLead:
      'The latest first, with the first fault of each. The last thousand of each source are kept.',
    refusalsCaption: 'Refused events, the latest first',
    noRefusals: 'No event was refused',
    noRefusalsDetail: 'Requests that were refused as a whole, without a key for instance, are not listed.',
    refusalColumns: {
      at: 'Received',
      source: 'Source',
      fault: 'What to change',
      where: 'Where',
      excerpt: 'How it began',
    },
    whole: 'the event itself',
    event: (id: string) => `Event ${id}`,
    noEvent: 'without an event id',
    code: named({
      not_an_object: 'Not an object',
      unreadable_event: 'Unreadable',
      event_too_large: 'Too large',
      too_many_keys: 'Too many keys',
      duplicate_key: 'Key twice',
      missing_field: 'Field missing',
      invalid_type: 'Wrong type',
      invalid_value: 'Value not allowed',
      invalid_text: 'Text not allowed',
      too_long: 'Too long',
      unknown_type: 'Unknown event type',
      invalid_timestamp: 'Time unreadable',
      in_the_future: 'In the future',
      too_old: 'Too old',
      conflicting_duplicate: 'Same id, other content',
      unknown_campaign: 'Unknown campaign',
      unknown_version: 'Unknown version',
      unknown_variation: 'Unknown variation',
    }),
    held: 'Held-back events',
    heldLead:
      'Kept until what they name exists. They are looked at again by themselves within a second of every change of a campaign.',
    heldCaption: 'Held-back events by reason, the oldest first',
    noHeld: 'No event is held back',
    noHeldDetail: 'Every event names a campaign, version and variation that exist.',
    heldColumns: {
      at: 'Received',
      source: 'Source',
      campaign: 'Campaign',
      detail: 'Why',
      raw: 'As it was sent',
    },
    noCampaign: 'none named',
    todo: {
      unknown_campaign: 'Create the campaign with this id, or correct the id where the event is made.',
      unknown_version: 'Check the version that the event names, or leave it out.',
      unknown_variation: 'Give the campaign a variation with this id, or correct it where the event is made.',
    } as Record<string, string>,
    showRaw: 'Show the event',
    hidden: 'Not shown to viewers: it may name people.',
    replay: 'Replay now',
    replayed: (n: number) =>
      n === 0
        ? 'Nothing was held back.'
        : `${count(n)} held-back ${n === 1 ? 'event is' : 'events are'} looked at again. What still names nothing that exists stays here.`,
    more: 'Show more',
  },
  sort: {
    descending: 'Sorted from high to low.',
    ascending: 'Sorted from low to high.',
    none: 'Not sorted by this column.',
  },
  hint: (about: string) => `About ${about}`,
  settings: {
    title: 'Settings',
    save: 'Save',
    saved: 'Saved.',
    cancel: 'Cancel',
    close: 'Done',
    site: 'Site',
    siteLead: 'Days of every report are days of this time zone; revenue is shown in this currency.',
    siteName: 'Name',
    siteNameHelp: 'Shown in this dashboard',
    grace: 'Identity grace',
    graceHelp:
      'For how long an identify may claim earlier events: PT0S (not at all) to P30D, for example PT30M',
    switches: {
      appendClickToken: {
        label: 'Click token',
        description:
          'Tracked links add rc_click to the address they lead to. The page sends it with an identify, and the browser is known without a sign-in.',
      },
      viewersSeePeople: {
        label: 'Viewers see people',
        description:
          'Off: viewers see every figure, but no user ids of purchases and no text of refused or held-back events. Administrators and API keys see them.',
      },
    },
    changes: 'What saving changes',
    changesOf: {
      name: 'The name is shown in the dashboard and nowhere else.',
      timeZone:
        'Days of ranges and exchange rates become days of the new zone, in reports of the past too. No event changes.',
      currency:
        'All amounts are converted anew into the new currency, for every person. Stored exchange rates are rates into the former currency: replace them first, or orders in other currencies are left out of Revenue.',
      identityGrace:
        'Purchases and clicks of browsers that were identified late may find or lose their person. Every person of the site is recomputed, so figures of the past move.',
      appendClickToken:
        'Links that are out already change too, from the next click on. Check first that your pages stand a parameter they do not know.',
      viewersSeePeople: 'What viewers are shown changes at once, in lists and in files. No figure changes.',
    } as Record<string, string>,
    zone: 'Time zone',
    zoneHelp: 'IANA name, for example Europe/Berlin',
    currency: 'Report currency',
    currencyHelp: 'ISO 4217 code, for example EUR',
    siteViewer: 'An administrator can change this.',
    statistics: 'Statistics',
    statisticsLead:
      'How sure a report must be before it says something. Totals and values are never hidden by it; verdicts follow at once.',
    statisticsFields: {
      winnerRule: ['Winner rule', 'Always valid also holds for whoever looks every day.'],
      mixedUsers: ['People seen in several variations', 'What the statistics do with them.'],
      minUsers: ['People before a comparison', 'In each variation, 0 to 1,000,000.'],
      minConverters: ['Converters before a comparison', 'People with a value, 0 to 1,000,000.'],
      gateUsers: ['People before a winner', 'In every variation, 0 to 1,000,000.'],
      gateConverters: ['Converters before a winner', 'In every variation, 0 to 1,000,000.'],
      gateDays: ['Days before a winner', 'That the version must have run, 0 to 365.'],
      threshold: ['Probability to be best', 'From which a variation leads, 0.75 to 0.99.'],
    },
    winnerRules: {
      alwaysValid: 'Always valid',
      fixed: 'Fixed: duration decided first',
    },
    mixedRules: { exclude: 'Leave them out', first: 'Count them in their first variation' },
    rates: 'Exchange rates',
    ratesLead: (currency: string) =>
      `Units of ${currency} for one unit of the other currency. A rate serves its day and the seven after it that have none of their own.`,
    ratesCaption: 'Exchange rates, the latest day first',
    rateCurrency: 'Currency',
    rateDate: 'Day',
    rate: 'Rate',
    addRate: 'Add rate',
    ratesStored: (changed: number, unchanged: number) =>
      `${count(changed)} ${changed === 1 ? 'rate' : 'rates'} stored, ${count(unchanged)} unchanged. Reports follow within seconds.`,
    ratesFile: 'CSV file',
    ratesFileHelp:
      'With the columns currency, date and rate and a header line. All of it is stored, or nothing.',
    upload: 'Upload',
    noFile: 'Choose a file first.',
    ratesWrong: 'Nothing was stored. What to change in the file',
    ratesWrongAt: (place: number, message: string) => `Rate ${count(place)}: ${message}`,
    ratesMoreWrong: (n: number) => `${count(n)} more.`,
    noRates: 'No exchange rates yet',
    noRatesDetail: 'Without a rate, orders in other currencies count as purchases and not as revenue.',
    deleteRate: 'Delete',
    deleteRateOf: (currency: string, day: string) => `Delete the rate of ${currency} of ${day}`,
    deleteRateSure:
      'Orders that it converted are converted by an older rate, or left out of Revenue where there is none.',
    rateDeleted: 'Rate deleted.',
    moreRates: 'Show more',
    hosts: 'Link hosts',
    hostsLead:
      'The hosts that tracked links may lead to. Without any, no link can be made; links made before work on.',
    hostsField: 'Hosts, one a line',
    hostsHelp:
      'For example shop.example.com, *.example.com for all below it, or localhost:3000. At most 200.',
    hostWrong: (host: string, message: string) => `${host}: ${message}`,
    noHosts: 'No host is allowed yet.',
    account: 'Your account',
    accountLead: (email: string, role: string) => `${email} · ${role}`,
    current: 'Current password',
    fresh: 'New password',
    freshHelp: 'At least 10 characters. A sentence is easier to remember than symbols.',
    setPassword: 'Set password',
    changePassword: 'Change password',
    passwordDone: 'Password set.',
    members: 'Members',
    membersCaption: 'Members and their roles',
    membersLead: 'Who can open this dashboard.',
    addMember: 'Add member',
    email: 'E-mail',
    role: 'Role',
    linkOnce: 'One-time sign-in link',
    linkOnceDetail: (email: string) => `Send it to ${email}. It works once, and is shown only now.`,
    pending: 'has not set a password',
    you: 'you',
    remove: 'Remove',
    removeOf: (name: string) => `Remove ${name}`,
    removeSure: (name: string) => `Remove ${name}? They are signed out at once.`,
    removed: 'Member removed.',
    keys: 'API keys',
    keysCaption: 'Keys, what they may do and when they were made',
    keysLead: 'For systems that send events or read reports. Each key names its source.',
    createKey: 'Create key',
    source: 'Source',
    sourceHelp: 'The system that will use it, for example shop',
    scopes: 'May',
    keyOnce: 'Your new key',
    keyOnceDetail: 'Copy it now: it is shown only once and cannot be read again.',
    keyMade: 'Created',
    keyPrefix: 'Starts with',
    revoke: 'Revoke',
    revokeOf: (source: string) => `Revoke key of ${source}`,
    revokeSure: (source: string) => `Revoke the key of ${source}? Requests with it are refused at once.`,
    revoked: 'Key revoked.',
    noKeys: 'No keys yet. Create one to send your first event.',
    api: 'API',
    apiLead: 'Everything here can be done by API: events in, reports out.',
    swagger: 'Open the API description',
    onlyAdmins: 'Only administrators see members and API keys.',
  },
  glossary: {
    title: 'Glossary',
    lead: 'What every figure counts, and what it is divided by.',
    metrics: 'Metrics',
    verdicts: 'Verdicts and comparisons',
    states: 'Zeros, gaps and words',
    inVariation: 'Variation Performance divides by',
    inChannel: 'Channel Performance divides by',
    format: named({ perUser: 'per user', ratio: 'ratio', moneyPerUser: 'money per user' }),
    notDefined: 'not defined',
  },
}
