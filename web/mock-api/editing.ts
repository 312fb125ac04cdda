/** What the API answers when a campaign is created or changed. */
import type {
  Campaign,
  CampaignChanges,
  CampaignDraft,
  Variation,
  Version,
  VersionDraft,
} from '../src/api/types'

const version = (sent: VersionDraft, id: string, now: string): Version => ({
  id: sent.id ?? id,
  startsAt: sent.startsAt ?? now,
  endsAt: null,
  primaryMetric: sent.primaryMetric ?? 'revenue',
  sticky: sent.sticky ?? true,
  variations: (sent.variations ?? []).map((each): Variation => ({
    id: each.id ?? '',
    name: each.name ?? each.id ?? '',
    trafficShare: each.trafficShare ?? 0,
    channels: each.channels ?? [],
    isControl: each.isControl ?? false,
  })),
})

export function created(sent: CampaignDraft, now: string): Campaign {
  const length = sent.attributionWindow ?? 'P7D'
  const first = version(sent.version ?? { variations: [] }, 'v1', now)
  return {
    id: sent.id ?? '',
    name: sent.name ?? '',
    status: sent.status ?? 'running',
    channels: sent.channels ?? [],
    primaryMetric: first.primaryMetric,
    createdAt: now,
    updatedAt: now,
    legacy: false,
    attributionWindow: length,
    attributionWindows: [{ validFrom: '2000-01-01T00:00:00Z', length }],
    versions: [first],
  }
}

export function changed(campaign: Campaign, sent: CampaignChanges, now: string): Campaign {
  const length = sent.attributionWindow
  return {
    ...campaign,
    name: sent.name ?? campaign.name,
    status: sent.status ?? campaign.status,
    channels: sent.channels ?? campaign.channels,
    updatedAt: now,
    attributionWindow: length ?? campaign.attributionWindow,
    attributionWindows: length
      ? [...campaign.attributionWindows, { validFrom: sent.validFrom ?? now, length }]
      : campaign.attributionWindows,
  }
}

export function withVersion(campaign: Campaign, sent: VersionDraft, now: string): Campaign {
  const next = version(sent, `v${campaign.versions.length + 1}`, now)
  const ended = campaign.versions.map((each) => ({ ...each, endsAt: each.endsAt ?? next.startsAt }))
  return { ...campaign, updatedAt: now, primaryMetric: next.primaryMetric, versions: [...ended, next] }
}
