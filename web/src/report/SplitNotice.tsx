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
  const tested = health.sampleRatio.arms.filter(({ expected }) => expected !== null)
  const total = tested.reduce((sum, { observed }) => sum + observed, 0)
  return tested.map(({ variationId, observed, expected }) => {
    const name = variations.find(({ id }) => id === variationId)?.name ?? variationId
    const [seen, set] = [(observed / total) * 100, ((expected ?? 0) / total) * 100]
    return words.srmArm(name, percentage(seen), percentage(set), points(seen - set))
  })
}
