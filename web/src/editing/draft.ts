/** What the forms hold, and what is sent of it. */
import type { CampaignDraft, Version, VersionDraft } from '../api/types'
import { instantIn } from '../util/time'
import { isoOf, type Length } from './length'
import { evenly, shareOf } from './shares'

export interface VariationInput {
  /** Tells the rows apart while ids are being typed. */
  key: number
  id: string
  name: string
  share: string
  /** Nothing: all that the campaign has, in its order. */
  channels?: string[]
  isControl: boolean
}

export interface TestInput {
  primaryMetric: string
  sticky: boolean
  variations: VariationInput[]
}

export interface CampaignInput {
  /** Nothing: suggested from the name. */
  id?: string
  name: string
  status: string
  channels: string[]
  /** Typed and not added yet. */
  otherChannel: string
  length: Length
  test: TestInput
}

let lastKey = 0
const nextKey = () => ++lastKey
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** The first letter that no variation has as its id yet, in any case. */
const freeId = (taken: string[]) => [...LETTERS].find((letter) => !taken.includes(letter)) ?? ''

export const anotherVariation = (variations: VariationInput[]): VariationInput => ({
  key: nextKey(),
  id: freeId(variations.map(({ id }) => id.toUpperCase())),
  name: '',
  share: '',
  isControl: false,
})

export function twoVariations(): VariationInput[] {
  const first = anotherVariation([])
  const both = [first, anotherVariation([first])]
  const shares = evenly(both.length)
  return both.map((variation, index) => Object.assign(variation, { share: shares[index] }))
}

export const testOf = (version: Version): TestInput => ({
  primaryMetric: version.primaryMetric,
  sticky: version.sticky,
  variations: version.variations.map(({ id, name, trafficShare, channels, isControl }) => ({
    key: nextKey(),
    id,
    name,
    share: String(trafficShare),
    channels,
    isControl,
  })),
})

/** "Summer Sale – für alle!" → "summer-sale-fur-alle". */
export const suggestedId = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 100)

/** In the variation's order; what the campaign no longer has is left out. */
export const channelsOf = (variation: VariationInput, ofCampaign: string[]): string[] =>
  variation.isControl ? [] : (variation.channels?.filter((each) => ofCampaign.includes(each)) ?? ofCampaign)

const sentTest = (test: TestInput, channels: string[]): VersionDraft => ({
  primaryMetric: test.primaryMetric,
  sticky: test.sticky,
  variations: test.variations.map((variation) => ({
    id: variation.id.trim(),
    ...(variation.name.trim() ? { name: variation.name.trim() } : {}),
    trafficShare: shareOf(variation.share) ?? null,
    channels: channelsOf(variation, channels),
    isControl: variation.isControl,
  })),
})

export const sentCampaign = ({ id, name, status, channels, length, test }: CampaignInput): CampaignDraft => ({
  id: (id ?? suggestedId(name)).trim(),
  name: name.trim(),
  status,
  channels,
  attributionWindow: isoOf(length) ?? length.amount,
  version: sentTest(test, channels),
})

export const sentVersion = (
  test: TestInput,
  { id, startsAt, channels, zone }: { id: string; startsAt: string; channels: string[]; zone: string },
): VersionDraft => ({
  ...sentTest(test, channels),
  id: id.trim(),
  ...(startsAt ? { startsAt: instantIn(zone, startsAt) } : {}),
})
