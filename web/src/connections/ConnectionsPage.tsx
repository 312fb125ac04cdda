import { Button } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { connectionsQuery } from '../api/connections'
import { sessionQuery } from '../api/session'
import { Failure } from '../shell/Failure'
import { text } from '../text'
import { DataTable } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { Notice } from '../ui/Notice'
import { PageTitle } from '../ui/PageTitle'
import { Panel } from '../ui/Panel'
import { TableSkeleton } from '../ui/TableSkeleton'
import { connectionColumns } from './columns'
import { ConnectDialog } from './ConnectDialog'

const words = text.connections

export function ConnectionsPage() {
  const { data: session } = useSuspenseQuery(sessionQuery)
  return (
    <>
      <PageTitle title={words.title} lead={words.lead} />
      {session.user.role === 'admin' ? <Connections /> : <Notice tone="note">{words.onlyAdmins}</Notice>}
    </>
  )
}

function Connections() {
  const { data, error, isPending, refetch } = useQuery(connectionsQuery)
  const [connecting, setConnecting] = useState(false)
  return (
    <Panel
      title={words.panel}
      flush
      aside={<Button onClick={() => setConnecting(true)}>{words.connect}</Button>}
    >
      {isPending && <TableSkeleton rows={3} rowHeight={65} />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>}
      {data && data.items.length > 0 && (
        <DataTable
          caption={words.caption}
          columns={connectionColumns}
          rows={data.items}
          rowId={({ id }) => id}
        />
      )}
      <ConnectDialog opened={connecting} onClose={() => setConnecting(false)} />
    </Panel>
  )
}
