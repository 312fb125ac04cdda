import { text } from '../text'
import { Pill } from '../ui/Pill'
import { percentage, points } from '../util/format'
import type { VariationLine } from './rows'
import { StateChip } from './StateChip'
import styles from './tables.module.css'

const words = text.report

/** Name, whether it is the control or the baseline, whether its traffic is off, and its share of the traffic: as it was, and as it was set. */
export function VariationName({ line }: { line: VariationLine }) {
  const { configuredShare, actualShare } = line
  return (
    <>
      <span className={styles.name}>
        {line.name}
        {line.isControl && <Pill>{words.control}</Pill>}
        {line.isBaseline && <StateChip code="baseline" tone="note" />}
        {line.split && <SplitChip {...line.split} />}
      </span>
      {configuredShare !== undefined && (
        <span className={styles.note}>
          {typeof actualShare !== 'number'
            ? words.shareOnly(percentage(configuredShare))
            : words.share(percentage(configuredShare), percentage(actualShare))}
        </span>
      )}
    </>
  )
}

/** People in a variation without a share are named above the tables: there is no gap to show here. */
function SplitChip({ observedPercent, expectedPercent, gap }: NonNullable<VariationLine['split']>) {
  if (observedPercent === null || expectedPercent === null || gap === null) return null
  const how = text.statistics.armOff(percentage(observedPercent), percentage(expectedPercent), points(gap))
  return (
    <StateChip code="split_off" tone="warn">
      {how}
    </StateChip>
  )
}
