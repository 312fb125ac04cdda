import { channelName, text } from '../text'
import { count } from '../util/format'
import type { VariationLine } from './rows'
import styles from './tables.module.css'

/** Why the channel row counts fewer send requests: the split, per channel where people are not opted in. */
export function SendSplit({ line }: { line: VariationLine }) {
  const gaps = line.channels.filter(({ notOptedIn }) => notOptedIn > 0)
  return gaps.map(({ channel, requested, notOptedIn }) => (
    <span key={channel} className={`${styles.note} ${styles.split}`}>
      {requested === null
        ? text.report.notOptedIn(notOptedIn, channelName(channel))
        : text.report.split(channelName(channel), count(requested), count(notOptedIn))}
    </span>
  ))
}
