import { NativeSelect } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { changeConnection, connectionQuery } from '../api/connections'
import type { Connection, TouchSource } from '../api/types'
import { text } from '../text'
import { useAnnounce } from '../ui/Announcer'
import { Panel } from '../ui/Panel'
import styles from './connections.module.css'

const words = text.connections
const choices = (['vendor', 'ownLinks'] as const).map((value) => ({ value, label: words.sources[value] }))

export function CountingPanel({ connection }: { connection: Connection }) {
  const queryClient = useQueryClient()
  const announce = useAnnounce()
  const change = useMutation({
    mutationFn: (what: Parameters<typeof changeConnection>[1]) => changeConnection(connection.id, what),
    onSuccess(saved) {
      queryClient.setQueryData(connectionQuery(connection.id).queryKey, saved)
      announce(words.saved)
    },
    onError: (error) => announce(error.message),
  })
  return (
    <Panel title={words.counting} lead={words.countingLead}>
      <div className={styles.choices}>
        <NativeSelect
          label={words.clicks}
          value={connection.clicks}
          data={choices}
          disabled={change.isPending}
          onChange={(event) => change.mutate({ clicks: event.currentTarget.value as TouchSource })}
        />
        <NativeSelect
          label={words.opens}
          value={connection.opens}
          data={choices}
          disabled={change.isPending}
          onChange={(event) => change.mutate({ opens: event.currentTarget.value as TouchSource })}
        />
      </div>
    </Panel>
  )
}
