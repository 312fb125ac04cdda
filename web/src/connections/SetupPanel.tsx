import type { Connection } from '../api/types'
import { text } from '../text'
import { Panel } from '../ui/Panel'
import { Address } from './Address'
import styles from './connections.module.css'

const words = text.connections

export function SetupPanel({ connection }: { connection: Connection }) {
  const { steps, events, metadata } = connection.setup
  return (
    <Panel title={words.setup}>
      <div className={styles.block}>
        <Address connection={connection} />
        <ol className={styles.steps}>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <div>
          <h3>{words.events}</h3>
          <ul className={styles.events}>
            {events.map((event) => (
              <li key={event}>{event}</li>
            ))}
          </ul>
        </div>
        <div>
          <h3>{words.metadata}</h3>
          <p>{metadata}</p>
        </div>
      </div>
    </Panel>
  )
}
