import type { Metric } from '../api/types'
import { text } from '../text'
import styles from './Definition.module.css'

const words = text.report

/** Which of the two tables: each divides by its own people. */
export type Per = 'variation' | 'channel'

export const denominatorOf = (metric: Metric, per: Per): string | null =>
  per === 'variation' ? metric.variationDenominator : metric.channelDenominator

/** What a column counts and what it is divided by, in the registry's words. */
export function Definition({ metric, per }: { metric: Metric; per: Per }) {
  const denominator = denominatorOf(metric, per)
  return (
    <>
      <p className={styles.words}>{metric.definition}</p>
      {denominator && (
        <p className={styles.words}>
          <span className={styles.quiet}>{words.dividedBy}</span> {denominator}.
        </p>
      )}
      {metric.name === 'sendRequest' && <p className={styles.words}>{words.sendRequestNote}</p>}
    </>
  )
}
