import type { Connection } from '../api/types'
import { text } from '../text'
import { Notice } from '../ui/Notice'
import { Secret } from '../ui/Secret'
import styles from './connections.module.css'

const words = text.connections

export function Address({ connection }: { connection: Connection }) {
  return (
    <div className={styles.block}>
      <div>
        <h3>{words.address}</h3>
        <Secret value={connection.address} copy={words.copyAddress} />
      </div>
      {!connection.addressIsPublic && <Notice tone="warn">{words.addressIsLocal}</Notice>}
    </div>
  )
}
