import type { Rate, Site } from '../src/api/types'
import type { Answer } from './answer.ts'

export const site: Site = {
  name: 'Default',
  timeZone: 'Europe/Berlin',
  currency: 'EUR',
  identityGrace: 'PT0S',
  appendClickToken: false,
  viewersSeePeople: true,
  statistics: {
    mixedUsers: 'exclude',
    winnerRule: 'alwaysValid',
    minUsers: 50,
    minConverters: 5,
    gateUsers: 1000,
    gateConverters: 30,
    gateDays: 14,
    threshold: 0.95,
  },
}

export const rates: Rate[] = [
  { currency: 'USD', date: '2026-11-20', rate: 0.92 },
  { currency: 'GBP', date: '2026-11-20', rate: 1.17 },
]

const refused = (errors: Record<string, string[]>): Answer => ({
  status: 400,
  type: 'application/problem+json',
  body: { type: 'about:blank', title: 'Some parameters are wrong', status: 400, errors },
})

/** A host with a scheme is refused. */
export function putHosts(hosts: string[]): Answer {
  const wrong = hosts.flatMap((host, index) =>
    host.includes('/') ? [[`hosts[${index}]`, ['A host is a name, without scheme and path.']]] : [],
  )
  return wrong.length > 0 ? refused(Object.fromEntries(wrong)) : { status: 200, body: { hosts } }
}

/** JSON as it is sent, or the text of a file, whose lines without a number at their end are refused. */
export function putRates(body: unknown): Answer {
  if (typeof body !== 'string') {
    const [rate] = (body as { rates: Rate[] }).rates
    return /^[A-Z]{3}$/.test(rate?.currency ?? '')
      ? { status: 200, body: { changed: 1, unchanged: 0 } }
      : refused({ 'rates[0].currency': ['currency is required: an ISO 4217 code.'] })
  }
  const lines = body.trim().split('\n').slice(1)
  const wrong = lines.flatMap((line, index) =>
    /,[\d.]+$/.test(line.trim()) ? [] : [[`rates[${index}].rate`, ['rate is required: above 0.']]],
  )
  return wrong.length > 0
    ? refused(Object.fromEntries(wrong))
    : { status: 200, body: { changed: lines.length, unchanged: 0 } }
}
