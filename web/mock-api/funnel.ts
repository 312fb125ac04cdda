import type { Funnel, FunnelSteps } from '../src/api/types'
import { NOW, type MockCampaign, type Traffic } from './data.ts'

const DAY = 86_400_000
const REPORTS = 'email'
const reported = ['delivered', 'bounced', 'complained', 'unsubscribed', 'impressions'] as const

/** E-mail reports everything, the other channels nothing but what we know ourselves. */
function stepsOf(allocated: number, channels: [string, Traffic][]): FunnelSteps {
  const sum = (of: (traffic: Traffic) => number, only?: string) =>
    channels.filter(([name]) => name === (only ?? name)).reduce((all, [, each]) => all + of(each), 0)
  const ofReporting = (of: (traffic: Traffic) => number) =>
    channels.some(([name]) => name === REPORTS) ? sum(of, REPORTS) : null
  const requested = sum(({ users }) => users)
  const notSent = { capped: channels.length, not_opted_in: sum(({ notOptedIn = 0 }) => notOptedIn) }
  const steps = {
    allocated,
    requested,
    notSent,
    decided: requested + notSent.capped + notSent.not_opted_in,
    delivered: ofReporting(({ users }) => users - Math.round(users / 50)),
    bounced: ofReporting(({ users }) => Math.round(users / 50)),
    complained: ofReporting(() => 0),
    unsubscribed: ofReporting(({ users }) => Math.round(users / 200)),
    impressions: ofReporting(({ impressions = 0 }) => impressions),
    clicks: sum(({ clicks }) => clicks),
    purchases: sum(({ orders }) => orders),
  }
  return { ...steps, notReported: reported.filter((step) => steps[step] === null) }
}

export function funnel(campaign: MockCampaign, query: URLSearchParams): Funnel {
  const version =
    campaign.versions.find((each) => each.id === query.get('version')) ?? campaign.versions.at(-1)
  return {
    campaign: campaign.id,
    version: version?.id ?? '',
    range: { from: new Date(NOW - 10 * DAY).toISOString(), to: new Date(NOW).toISOString() },
    variations: (version?.variations ?? []).map(({ id, name, control, users, channels }) => ({
      id,
      name,
      isControl: control ?? false,
      steps: stepsOf(users, Object.entries(channels)),
      channels: Object.entries(channels).map(([channel, traffic]) => ({
        channel,
        steps: stepsOf(traffic.users, [[channel, traffic]]),
      })),
    })),
  }
}
