import { text } from '../text'
import { Notice } from '../ui/Notice'
import styles from './access.module.css'

const words = text.settings

/** Said before anything is saved: what each changed setting does to the figures. */
export function SiteConsequences({ changed }: { changed: string[] }) {
  return (
    <div className={styles.wide} role="status">
      {changed.length > 0 && (
        <Notice tone="warn">
          <strong>{words.changes}</strong>
          <ul className={styles.list}>
            {changed.map((name) => (
              <li key={name}>{words.changesOf[name]}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}
