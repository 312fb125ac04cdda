import type { Connection } from '../api/types'
import { text } from '../text'
import { Secret } from '../ui/Secret'
import styles from './connections.module.css'

/** Keys that were made just now, to be taken to the vendor. */
export function NewKeys({ connection }: { connection: Connection }) {
  return Object.entries(connection.newKeys ?? {}).map(([name, value]) => (
    <div key={name} className={styles.block}>
      <div>
        <h3>{connection.keys.find((key) => key.name === name)?.label ?? name}</h3>
        <Secret value={value} note={text.connections.keyOnce} />
      </div>
    </div>
  ))
}
