import type { ReactNode } from 'react'
import { text } from '../text'
import styles from './PageTitle.module.css'

interface Props {
  title: string
  lead?: ReactNode
  aside?: ReactNode
}

/** The heading that takes focus after a navigation, and the title the browser shows. */
export function PageTitle({ title, lead, aside }: Props) {
  return (
    <div className={styles.row}>
      <title>{`${title} · ${text.product}`}</title>
      <div className={styles.words}>
        <h1 className={styles.title} tabIndex={-1}>
          {title}
        </h1>
        {lead && <div className={styles.lead}>{lead}</div>}
      </div>
      {aside}
    </div>
  )
}
