import type { Connection, Delivery, Vendor } from '../src/api/types'

const sendgridSetup = {
  steps: [
    'In SendGrid open Settings › Mail Settings › Event Webhooks, create one and paste the address as Post URL.',
    'Tick the events below.',
    'Enable Signature Verification, save, and copy the verification key into this connection.',
  ],
  events: ['Processed', 'Delivered', 'Opened', 'Clicked', 'Bounced'],
  metadata: 'Send rc_mid as custom_args of the message.',
}
const postmarkSetup = {
  steps: ['In Postmark open the message stream’s Webhooks and add one with the address.'],
  events: ['Delivery', 'Open', 'Link Click'],
  metadata: 'Send rc_mid in Metadata of the message.',
}
const key = {
  name: 'publicKeySpkiBase64',
  label: 'Verification key (base64 public key)',
  required: true,
  generated: false,
  flag: false,
}
const token = { name: 'token', label: 'Token', required: true, generated: true, flag: false }

export const vendors: Vendor[] = [
  {
    name: 'postmark',
    title: 'Postmark',
    channel: 'email',
    ageLimitSeconds: null,
    fields: [token],
    setup: postmarkSetup,
  },
  {
    name: 'sendgrid',
    title: 'SendGrid',
    channel: 'email',
    ageLimitSeconds: null,
    fields: [key],
    setup: sendgridSetup,
  },
]

const nothing = {
  requests: 0,
  refused: 0,
  items: 0,
  stored: 0,
  ignored: 0,
  unmatched: 0,
  duplicates: 0,
  quarantined: 0,
  lastSuccessAt: null,
  lastRefusalAt: null,
  lastRefusal: null,
}

const newsletter: Connection = {
  id: 'b7Kq2nRwX4mTz9Vc',
  vendor: 'sendgrid',
  vendorTitle: 'SendGrid',
  name: 'Newsletter',
  channel: 'email',
  address: 'https://reconnect.example.com/hooks/sendgrid/b7Kq2nRwX4mTz9Vc',
  addressIsPublic: true,
  verificationOff: false,
  ageLimitSeconds: null,
  keys: [{ ...key, count: 2 }],
  missing: [],
  confirmation: null,
  clicks: 'vendor',
  opens: 'vendor',
  metadata: { message: 'rc_mid', campaign: 'rc_campaign', variation: 'rc_variation', user: 'rc_user' },
  setup: sendgridSetup,
  createdAt: '2026-02-01T10:00:00Z',
  retiredAt: null,
  health: {
    ...nothing,
    requests: 1204,
    refused: 3,
    items: 48_210,
    stored: 47_900,
    ignored: 12_400,
    unmatched: 31,
    duplicates: 302,
    quarantined: 8,
    lastSuccessAt: '2026-03-01T10:00:00Z',
    lastRefusalAt: '2026-02-28T09:00:00Z',
    lastRefusal: 'The signature does not match any key of this connection.',
  },
  newKeys: null,
}

export const connections: Connection[] = [
  newsletter,
  {
    ...newsletter,
    id: 'k2pQ8vXw3nLm5RtY',
    vendor: 'postmark',
    vendorTitle: 'Postmark',
    name: 'Receipts',
    address: 'http://localhost:5080/hooks/postmark/k2pQ8vXw3nLm5RtY',
    addressIsPublic: false,
    keys: [{ ...token, count: 1 }],
    setup: postmarkSetup,
    health: {
      ...nothing,
      requests: 4,
      refused: 4,
      lastRefusalAt: '2026-03-01T11:00:00Z',
      lastRefusal: 'The token is none of this connection.',
    },
  },
  {
    ...newsletter,
    id: 'Zt5mK9cRw2vQx7Np',
    name: 'SendGrid',
    address: 'https://reconnect.example.com/hooks/sendgrid/Zt5mK9cRw2vQx7Np',
    keys: [{ ...key, count: 0 }],
    missing: [key.name],
    health: nothing,
  },
]

const request: Delivery = {
  receivedAt: '2026-03-01T10:00:00Z',
  status: 200,
  detail: null,
  bytes: 9120,
  items: 12,
  stored: 12,
  ignored: 3,
  unmatched: 0,
  duplicates: 0,
  quarantined: 0,
}

export const deliveries: Delivery[] = [
  request,
  { ...request, items: 12, stored: 0, ignored: 0, duplicates: 12 },
  {
    ...request,
    receivedAt: '2026-03-01T09:58:00Z',
    items: 2,
    stored: 1,
    ignored: 0,
    quarantined: 1,
    detail: 'occurredAt must not be before 2000-01-01T00:00:00Z.',
  },
  {
    ...request,
    receivedAt: '2026-02-28T09:00:00Z',
    status: 401,
    items: 0,
    stored: 0,
    ignored: 0,
    detail: 'The signature does not match any key of this connection.',
  },
]

/** A connection as it is answered right after it was made or got new keys. */
export const withNewKeys = (vendor: string, sent: Record<string, unknown>): Connection => {
  const found = vendors.find((each) => each.name === vendor)
  const generated = found?.fields.filter((field) => field.generated) ?? []
  return {
    ...newsletter,
    vendor,
    vendorTitle: found?.title ?? vendor,
    name: typeof sent.name === 'string' ? sent.name : (found?.title ?? vendor),
    address: `https://reconnect.example.com/hooks/${vendor}/b7Kq2nRwX4mTz9Vc`,
    keys: (found?.fields ?? []).map((field) => ({ ...field, count: 1 })),
    newKeys:
      generated.length > 0
        ? Object.fromEntries(generated.map((field) => [field.name, 'made-for-you-1234']))
        : null,
  }
}
