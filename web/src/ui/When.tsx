import { text } from '../text'
import { ago, exactTime } from '../util/time'
import { useNow } from '../util/useNow'
import { useSiteZone } from './siteZone'
import styles from './When.module.css'

const MINUTE_MS = 60_000

/** How long ago, with the exact time on hover. */
export function When({ at }: { at: string | null }) {
  const now = useNow(MINUTE_MS)
  const zone = useSiteZone()
  if (!at) return <span className={styles.never}>{text.never}</span>
  return (
    <time className={styles.when} dateTime={at} title={exactTime(at, zone)}>
      {ago(Math.max(0, (now - Date.parse(at)) / 1000))}
    </time>
  )
}
