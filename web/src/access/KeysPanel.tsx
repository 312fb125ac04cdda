import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { keysQuery, revokeKey } from '../api/access'
import type { ApiKey } from '../api/types'
import { Failure } from '../shell/Failure'
import { scopeName, text } from '../text'
import { useAnnounce } from '../ui/Announcer'
import { DataTable } from '../ui/DataTable'
import { Day } from '../ui/Day'
import { EmptyState } from '../ui/EmptyState'
import { Panel } from '../ui/Panel'
import { columnsOf } from '../ui/table'
import { TableSkeleton } from '../ui/TableSkeleton'
import { ConfirmButton } from '../ui/ConfirmButton'
import { CreateKeyDialog } from './CreateKeyDialog'

const words = text.settings
const column = columnsOf<ApiKey>()

const columns = column.columns([
  column.display({
    id: 'source',
    meta: { name: words.source, rowHeader: true },
    cell: ({ row }) => <strong>{row.original.source}</strong>,
  }),
  column.display({
    id: 'scopes',
    meta: { name: words.scopes },
    cell: ({ row }) => row.original.scopes.map(scopeName).join(', '),
  }),
  column.display({
    id: 'prefix',
    meta: { name: words.keyPrefix },
    cell: ({ row }) => <code>{row.original.prefix}…</code>,
  }),
  column.display({
    id: 'created',
    meta: { name: words.keyMade },
    cell: ({ row }) => <Day at={row.original.createdAt} />,
  }),
  column.display({
    id: 'revoke',
    meta: { name: words.revoke, hideHeader: true, align: 'end' },
    cell: ({ row }) => <Revoke item={row.original} />,
  }),
])

function Revoke({ item }: { item: ApiKey }) {
  const queryClient = useQueryClient()
  const announce = useAnnounce()
  const revoke = useMutation({
    mutationFn: () => revokeKey(item.id),
    async onSuccess() {
      await queryClient.invalidateQueries({ queryKey: keysQuery.queryKey })
      announce(words.revoked)
    },
    onError: (error) => announce(error.message),
  })
  return (
    <ConfirmButton
      label={words.revoke}
      accessibleLabel={words.revokeOf(item.source)}
      question={words.revokeSure(item.source)}
      busy={revoke.isPending}
      onConfirm={() => revoke.mutate()}
    />
  )
}

export function KeysPanel() {
  const { data, error, isPending, refetch } = useQuery(keysQuery)
  const [creating, setCreating] = useState(false)
  const rows = useMemo(() => data?.items ?? [], [data])
  return (
    <Panel
      title={words.keys}
      lead={words.keysLead}
      flush
      aside={
        <Button variant="light" onClick={() => setCreating(true)}>
          {words.createKey}
        </Button>
      }
    >
      {isPending && <TableSkeleton rows={2} rowHeight={55} />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && <EmptyState title={words.noKeys} />}
      {rows.length > 0 && (
        <DataTable
          caption={words.keysCaption}
          columns={columns}
          rows={rows}
          rowId={(key) => String(key.id)}
        />
      )}
      <CreateKeyDialog opened={creating} onClose={() => setCreating(false)} />
    </Panel>
  )
}
