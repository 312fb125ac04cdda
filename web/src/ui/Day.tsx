import { day } from '../util/time'
import { useSiteZone } from './siteZone'
import styles from './When.module.css'

/** The day an instant falls on in the site's time zone. */
export const Day = ({ at }: { at: string }) => <span className={styles.when}>{day(at, useSiteZone())}</span>
