import type { Report } from '../api/types'
import { text } from '../text'
import { Notice } from '../ui/Notice'
import { percentage, points, pValue } from '../util/format'
import styles from './ReportPage.module.css'
import { isTest } from './verdict'

const words = text.statistics

/** Whether people are spread over the variations as configured: quietly if they are, with every share if not. */
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
      {isTest(report) && quiet(report) && <p className={styles.split}>{quiet(report)}</p>}
      {unexpectedTraffic.warning && <Notice tone="warn">{words.unexpected(unexpectedTraffic.users)}</Notice>}
    </>
  )
}

function quiet({ health: { sampleRatio } }: Report): string | undefined {
  if (sampleRatio.state === 'ok') return words.splitOk(pValue(sampleRatio.pValue ?? 1))
  return sampleRatio.state === 'not_tested' ? words.splitNotTested[sampleRatio.reason ?? ''] : undefined
}

function arms({ health, variations }: Report): string[] {
  return health.sampleRatio.arms.flatMap(({ variationId, observedPercent, expectedPercent, gap }) => {
    if (observedPercent === null || expectedPercent === null || gap === null) return []
    const name = variations.find(({ id }) => id === variationId)?.name ?? variationId
    return [words.srmArm(name, percentage(observedPercent), percentage(expectedPercent), points(gap))]
  })
}
