/** What a new test version changes, and what it means for the test. */
import type { Metric, Variation, Version } from '../api/types'
import { text } from '../text'
import { exactPercentage } from '../util/format'
import { instantIn } from '../util/time'
import { channelNames, when, type Context, type Line } from './changes'
import { channelsOf, type TestInput, type VariationInput } from './draft'
import { shareOf } from './shares'

const words = text.editing.changes

interface Next {
  id: string
  startsAt: string
  test: TestInput
  channels: string[]
  metrics: Metric[]
}

const line = (what: string, from?: string, to?: string, notes: string[] = []): Line => ({
  what,
  from,
  to,
  notes,
})

const shareText = (id: string, share: number) => `${id} ${exactPercentage(share)}`
const yesNo = (on: boolean) => (on ? words.yes : words.no)
const nameOf = ({ id, name }: { id: string; name: string }) =>
  name.trim() && name.trim() !== id.trim() ? words.named(id.trim(), name.trim()) : id.trim()

export function versionLines(former: Version, { test, channels, metrics }: Next): Line[] {
  const label = (name: string) => metrics.find((metric) => metric.name === name)?.label ?? name
  const kept = (variation: VariationInput) => former.variations.find(({ id }) => id === variation.id.trim())
  const removed = former.variations.filter(({ id }) => !test.variations.some((each) => each.id.trim() === id))
  return [
    ...(test.primaryMetric === former.primaryMetric
      ? []
      : [line(text.editing.metric, label(former.primaryMetric), label(test.primaryMetric))]),
    ...(test.sticky === former.sticky ? [] : [line(words.sticky, yesNo(former.sticky), yesNo(test.sticky))]),
    ...shareLine(former, test),
    ...test.variations.flatMap((variation) => {
      const before = kept(variation)
      return before ? variationLines(before, variation, channels) : [addedLine(variation, channels)]
    }),
    ...removed.map((variation) =>
      line(words.removed(nameOf(variation)), undefined, undefined, [words.removedNote]),
    ),
  ]
}

function shareLine(former: Version, test: TestInput): Line[] {
  const from = former.variations.map(({ id, trafficShare }) => shareText(id, trafficShare)).join(' / ')
  const to = test.variations.map(({ id, share }) => shareText(id.trim(), shareOf(share) ?? 0)).join(' / ')
  return from === to ? [] : [line(words.shares, from, to)]
}

const addedLine = (variation: VariationInput, channels: string[]): Line =>
  line(words.added(nameOf(variation)), undefined, undefined, [
    variation.isControl ? text.editing.control : channelNames(channelsOf(variation, channels)),
  ])

function variationLines(before: Variation, after: VariationInput, channels: string[]): Line[] {
  const own = channelsOf(after, channels)
  return [
    ...(nameOf(before) === nameOf(after)
      ? []
      : [line(words.renamed(before.id), before.name, after.name.trim() || before.id)]),
    ...(before.isControl === after.isControl
      ? []
      : [line(words.control(nameOf(after)), yesNo(before.isControl), yesNo(after.isControl))]),
    ...(before.channels.join() === own.join() || after.isControl
      ? []
      : [
          line(
            words.variationChannels(nameOf(after)),
            channelNames(before.channels) || text.editing.none,
            channelNames(own),
          ),
        ]),
  ]
}

/** What happens to the test, whatever changes in it. */
export function versionConsequences(former: Version, next: Next, { zone, now }: Context): string[] {
  const at = next.startsAt ? Date.parse(instantIn(zone, next.startsAt)) : now
  const from = next.startsAt ? when(at, zone) : text.editing.now
  return [
    ...(versionLines(former, next).length === 0 ? [words.same(former.id)] : []),
    words.starts(next.id, from),
    words.ends(former.id),
    words.afresh,
    ...(at < now ? [words.past(former.id, next.id)] : []),
  ]
}
