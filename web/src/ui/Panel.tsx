import type { ReactNode } from 'react'
import { useId } from 'react'
import styles from './Panel.module.css'

interface Props {
  title: string
  lead?: ReactNode
  aside?: ReactNode
  flush?: boolean
  /** Its id, where something on the page leads to it: it takes the focus then. */
  place?: string
  /** Shows its head alone; on paper that would be an empty box. */
  closed?: boolean
  children: ReactNode
}

/** A titled surface; `flush` lets a table reach its edges. */
export function Panel({ title, lead, aside, flush, place, closed, children }: Props) {
  const id = useId()
  return (
    <section
      className={closed ? `${styles.panel} no-print` : styles.panel}
      id={place}
      tabIndex={place ? -1 : undefined}
      aria-labelledby={id}
    >
      <div className={styles.head}>
        <div className={styles.words}>
          <h2 id={id} className={styles.title}>
            {title}
          </h2>
          {lead && <p className={styles.lead}>{lead}</p>}
        </div>
        {aside}
      </div>
      <div className={flush ? undefined : styles.body}>{children}</div>
    </section>
  )
}
