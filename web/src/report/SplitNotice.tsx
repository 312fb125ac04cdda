import type { Report } from '../api/types'
import { text } from '../text'
import { Notice } from '../ui/Notice'
import { percentage, points, pValue } from '../util/format'

const words = text.statistics

/** People are not spread over the variations as configured: said above the tables, with every share. */
export function SplitNotice({ report }: { report: Report }) {
  const { sampleRatio, unexpectedTraffic } = report.health
  return (
    <>
      {sampleRatio.state === 'mismatch' && (
        <Notice tone="warn">
          <strong>{words.srm(pValue(sampleRatio.pValue ?? 0))}</strong> {arms(report).join(' ')}{' '}
          {words.srmWhy}
        </Notice>
      )}
      {unexpectedTraffic.warning && <Notice tone="warn">{words.unexpected(unexpectedTraffic.users)}</Notice>}
    </>
  )
}

function arms({ health, variations }: Report): string[] {
  return health.sampleRatio.arms.flatMap(({ variationId, observedPercent, expectedPercent, gap }) => {
    if (observedPercent === null || expectedPercent === null || gap === null) return []
    const name = variations.find(({ id }) => id === variationId)?.name ?? variationId
    return [words.srmArm(name, percentage(observedPercent), percentage(expectedPercent), points(gap))]
  })
}
