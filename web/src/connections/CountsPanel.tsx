import type { Connection } from '../api/types'
import { text } from '../text'
import { Panel } from '../ui/Panel'
import { When } from '../ui/When'
import { count } from '../util/format'
import styles from './connections.module.css'

const words = text.connections
const head = words.columns

export function CountsPanel({ connection: { health } }: { connection: Connection }) {
  const figures: [string, number][] = [
    [head.stored, health.stored],
    [words.ignored, health.ignored],
    [words.unmatched, health.unmatched],
    [head.duplicates, health.duplicates],
    [head.quarantined, health.quarantined],
    [head.refused, health.refused],
  ]
  return (
    <Panel title={words.counted} lead={words.countedLead(count(health.items), count(health.requests))}>
      <dl className={styles.counts}>
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{count(value)}</dd>
          </div>
        ))}
        <div>
          <dt>{head.success}</dt>
          <dd>
            <When at={health.lastSuccessAt} />
          </dd>
        </div>
        {health.lastRefusalAt && (
          <div className={styles.refusal}>
            <dt>{head.refusal}</dt>
            <dd>
              <When at={health.lastRefusalAt} />
              <span className={styles.note}>{health.lastRefusal}</span>
            </dd>
          </div>
        )}
      </dl>
    </Panel>
  )
}
