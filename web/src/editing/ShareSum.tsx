import { text } from '../text'
import { Icon } from '../ui/Icon'
import { exactPercentage } from '../util/format'
import { sumOf } from './shares'
import styles from './editing.module.css'

const words = text.editing

export function sumWords(shares: string[]): { fits: boolean; says: string } {
  const { read, sum, missing } = sumOf(shares)
  if (!read) return { fits: false, says: words.sumUnread }
  const written = exactPercentage(sum)
  if (missing === 0) return { fits: true, says: words.sum(written) }
  const rest = exactPercentage(Math.abs(missing))
  return { fits: false, says: missing > 0 ? words.sumMissing(written, rest) : words.sumOver(written, rest) }
}

/** What the shares add up to while they are typed. */
export function ShareSum({ shares }: { shares: string[] }) {
  const { fits, says } = sumWords(shares)
  return (
    <span role="status" className={styles.sum} data-fits={fits}>
      {!fits && <Icon name="warning" />}
      {says}
    </span>
  )
}
