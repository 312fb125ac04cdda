/** Every word the dashboard says. */
import { count } from './util/format'

export const people = (n: number): string => `${count(n)} ${n === 1 ? 'person' : 'people'}`

const named = (words: Record<string, string>) => (code: string) => {
  const known = words[code]
  if (known) return known
  const spaced = code.replaceAll('_', ' ')
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}

export const channelName = named({
  email: 'E-mail',
  sms: 'SMS',
  push: 'Push',
  web_push: 'Web push',
  whatsapp: 'WhatsApp',
})

export const statusName = named({
  draft: 'Draft',
  running: 'Running',
  paused: 'Paused',
  ended: 'Ended',
  archived: 'Archived',
})

export const scopeName = named({
  'events:write': 'Send events',
  'reports:read': 'Read reports',
  admin: 'Administer everything',
})

export const roleName = named({ admin: 'Administrator', viewer: 'Viewer' })

/** Why a cell shows "—": the machine's reason in the reader's words. */
const reasons: Record<string, string> = {
  no_users: 'Nobody has triggered this campaign in this range.',
  no_denominator: 'No impressions reported by this channel.',
  no_impressions_in_channel: 'This channel reports no impressions. Click Rate works here instead.',
  control_has_no_message:
    'Nobody in the control receives a message, so nobody can click. Compare All Purchases.',
  legacy_campaign:
    'Campaigns created before 14 December 2025 measure only purchases, revenue and add to cart.',
  not_defined_per_channel: 'This metric counts everyone who triggered, so it has no value for one channel.',
}

export const reasonText = (reason: string | null, status: string): string =>
  (reason && reasons[reason]) ||
  (status === 'not_measured'
    ? 'This campaign does not measure this metric.'
    : 'There is nothing to divide by yet.')

export const reasonEntries = [
  {
    name: '0',
    meaning: 'Measured, and nothing happened. A zero is never used for something that was not measured.',
  },
  { name: '— nobody here yet', meaning: reasons.no_users },
  {
    name: '— no impressions',
    meaning:
      'CTR divides clicks by impressions. Where no impression was reported there is nothing to divide by, so there is no rate: not even 0 %.',
  },
  { name: '— channel without impressions', meaning: reasons.no_impressions_in_channel },
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

export const text = {
  product: 'Reconnect',
  skip: 'Skip to content',
  loading: 'Loading',
  noValue: 'no value',
  close: 'Close',
  showPassword: 'Show what is typed',
  nav: {
    label: 'Main',
    campaigns: 'Campaigns',
    connections: 'Connections',
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
    columns: {
      name: 'Campaign',
      status: 'Status',
      channels: 'Channels',
      version: 'Current version',
      sends: 'Send requests',
      sendsNote: 'last 7 days',
      metric: 'Primary metric',
      created: 'Created',
      view: 'Report',
    },
    sendsHint:
      'Send requests of the last 7 × 24 hours, by the time of sending, counted as in a Variation row. The report shows a whole version instead, so its Send Request differs.',
    versionHint:
      'The test version in force now, and for how long it has been running. A new version starts when the primary metric, the variations or the traffic change.',
    days: (n: number) =>
      n === 0 ? 'running less than a day' : n === 1 ? 'running 1 day' : `running ${count(n)} days`,
    since: (day: string) => `since ${day}`,
    lasted: (n: number) => (n <= 1 ? 'ran 1 day' : `ran ${count(n)} days`),
    startsLater: 'not started',
    noVersion: 'No version is in force.',
    changed: (when: string) => `changed ${when}`,
    emptyTitle: 'No campaigns yet',
    empty:
      'Create one with POST /api/v1/campaigns, then send its first trigger. It appears here within seconds.',
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
            : `${people(openWindows)} still inside a window`,
      sentNote: 'requested from the vendors',
      purchasesNote: (window: string) => `after a click, within ${window}`,
      revenueNote: (currency: string) => `of those purchases, in ${currency}`,
    },
    version: 'Version',
    current: 'current',
    versionLabel: (id: string, from: string, to: string) => `${id} · ${from} – ${to}`,
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
    metrics: 'Metrics',
    metricsShown: 'Shown, in this order',
    metricsMore: 'Add a metric',
    metricsAll: 'Every metric is shown.',
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
    variationCaptionDetail: (version: string, range: string) => `Version ${version}, ${range}.`,
    channelTitle: 'Channel Performance',
    channelCaption: 'Per user sent to in this channel.',
    channelFooter:
      'Purchases of the channels add up to the variation: the last click decides. Users do not add up: who was sent to in two channels counts in both. Who receives which channel is not random, so channels are not compared with each other.',
    channelEmpty: 'No message has been sent in this range.',
    columns: { variation: 'Variation', channel: 'Channel', users: 'Users' },
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
    lag: (seconds: number) =>
      `Events arrive faster than they are counted: the figures are ${count(Math.round(seconds))} seconds behind.`,
    currency: (code: string) => `amounts in ${code}`,
    mixed: (n: number) =>
      `${people(n)} were seen in more than one variation. They count in their first one; what other variations’ messages did is in no row.`,
    unconverted: (n: number) =>
      `${count(n)} ${n === 1 ? 'purchase has' : 'purchases have'} no exchange rate: counted as purchases, not as revenue.`,
    legacy:
      'Created before 14 December 2025: purchases, revenue and add to cart are measured. Everything else was not recorded then.',
    empty: 'Nobody has triggered this campaign in this range.',
    emptyDetail: 'Choose Whole version, or check that trigger events arrive for this campaign.',
    noPurchases: (openWindows: number) =>
      openWindows > 0
        ? `No purchase is credited yet. Clicks are reported, and ${people(openWindows)} may still buy inside their window. A purchase by somebody unknown earns nothing: send identify before it, or put the userId on it.`
        : 'No purchase is credited. It takes a click first: check that clicks are reported (e-mail needs the tracking link, push the click call), and that buyers are identified before they buy.',
    definition: 'Definition',
    dividedBy: 'Divided by',
    inGlossary: 'In the glossary',
    sendRequestNote:
      'The campaign list shows the last 7 days by time of sending; this table shows the whole range of people, hence the difference.',
    definitions: 'What the figures mean',
    printed: (when: string) => `Printed ${when}`,
    updating: 'Updating',
  },
  connections: {
    title: 'Connections',
    lead: 'Vendors that report deliveries, opens and clicks, and shops that report purchases.',
    onlyAdmins: 'Only administrators see connections.',
    back: 'All connections',
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
    never: 'never',
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
    countedLead: (items: string, requests: string) => `${items} events in ${requests} requests.`,
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
    of: (stored: number, duplicates: number, quarantined: number) =>
      [
        `${count(stored)} stored`,
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
  sort: {
    by: (name: string) => `Sort by ${name}`,
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
    zone: 'Time zone',
    zoneHelp: 'IANA name, for example Europe/Berlin',
    currency: 'Report currency',
    currencyHelp: 'ISO 4217 code, for example EUR',
    siteViewer: 'An administrator can change this.',
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
    states: 'States and words',
    inVariation: 'Variation Performance divides by',
    inChannel: 'Channel Performance divides by',
    format: named({ perUser: 'per user', ratio: 'ratio', moneyPerUser: 'money per user' }),
    rules: 'Rules',
    notDefined: 'not defined',
  },
}
