/** Rows of the funnel's tables, and what a step may be compared with. */
import type { Funnel, FunnelSteps } from '../api/types'

export const stepNames = [
  'allocated',
  'decided',
  'requested',
  'delivered',
  'impressions',
  'clicks',
  'purchases',
] as const

export type StepName = (typeof stepNames)[number]

export interface FunnelLine {
  id: string
  variation: string
  variationName: string
  isControl: boolean
  /** Nothing: all channels of the variation together. */
  channel?: string
  steps: FunnelSteps
  /** Channels that report a step, for steps that some channels of the row do not report. */
  reportedBy: Map<string, string[]>
}

type Variation = Funnel['variations'][number]

/** Who reports a step that not every channel of the variation reports. */
function partly({ steps, channels }: Variation): Map<string, string[]> {
  const missing = [...new Set(channels.flatMap((each) => each.steps.notReported))]
  return new Map(
    missing
      .filter((step) => !steps.notReported.includes(step))
      .map((step) => [
        step,
        channels.filter((each) => !each.steps.notReported.includes(step)).map((each) => each.channel),
      ]),
  )
}

export const funnelLines = ({ variations }: Funnel): FunnelLine[] =>
  variations.flatMap((variation): FunnelLine[] => {
    const { id, name, isControl, steps, channels } = variation
    const about = { variation: id, variationName: name, isControl }
    const parts = channels.map((each) => ({
      ...about,
      id: `${id}/${each.channel}`,
      channel: each.channel,
      steps: each.steps,
      reportedBy: new Map<string, string[]>(),
    }))
    return [{ ...about, id, steps, reportedBy: partly(variation) }, ...parts]
  })

/**
 * The step before that the same channels report: only counts of the same channels make a share. The people of
 * a channel are those who were sent to, so nothing of theirs comes before the decisions.
 */
export function stepBefore(line: FunnelLine, step: StepName): StepName | undefined {
  const comparable = (name: StepName) =>
    line.steps[name] !== null && !line.reportedBy.has(name) && !(line.channel && name === 'allocated')
  if (!comparable(step)) return undefined
  return stepNames.slice(0, stepNames.indexOf(step)).findLast(comparable)
}

const failures = ['bounced', 'complained', 'unsubscribed'] as const

/** Every way out that the answer names: reasons of decisions first, then what became of messages. */
export function branchNames({ variations }: Funnel): string[] {
  const reasons = variations.flatMap(({ steps }) => Object.keys(steps.notSent))
  return [...new Set(['not_opted_in', ...reasons.toSorted()]), ...failures]
}

/** Null: nobody reports it. A reason that no decision gave is a counted 0. */
export const branchCount = ({ steps }: FunnelLine, branch: string): number | null =>
  isFailure(branch) ? steps[branch] : (steps.notSent[branch] ?? 0)

const isFailure = (branch: string): branch is (typeof failures)[number] =>
  failures.some((each) => each === branch)
