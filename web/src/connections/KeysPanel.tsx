import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Connection } from '../api/types'
import { text } from '../text'
import { Panel } from '../ui/Panel'
import styles from './connections.module.css'
import { ReplaceKeysDialog } from './ReplaceKeysDialog'

const words = text.connections

export function KeysPanel({ connection }: { connection: Connection }) {
  const [replacing, setReplacing] = useState(false)
  return (
    <Panel
      title={words.keys}
      lead={words.keysLead}
      aside={
        <Button variant="light" onClick={() => setReplacing(true)}>
          {words.replace}
        </Button>
      }
    >
      <dl className={styles.keys}>
        {connection.keys.map((key) => [
          <dt key={key.name}>{key.label}</dt>,
          <dd key={`${key.name} state`}>{key.flag ? words.flag(key.count) : words.alive(key.count)}</dd>,
        ])}
      </dl>
      <ReplaceKeysDialog connection={connection} opened={replacing} onClose={() => setReplacing(false)} />
    </Panel>
  )
}
