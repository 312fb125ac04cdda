import { text } from '../text'
import { Pill } from '../ui/Pill'
import { percentage } from '../util/format'
import type { VariationLine } from './rows'
import styles from './tables.module.css'

const words = text.report

/** Name, whether it is the control, and its share of the traffic: as it was, and as it was set. */
export function VariationName({ line }: { line: VariationLine }) {
  const { configuredShare, actualShare } = line
  return (
    <>
      <span className={styles.name}>
        {line.name}
        {line.isControl && <Pill>{words.control}</Pill>}
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
