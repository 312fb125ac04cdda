import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { membersQuery, removeMember } from '../api/access'
import type { Member } from '../api/types'
import { Failure } from '../shell/Failure'
import { roleName, text } from '../text'
import { useAnnounce } from '../ui/Announcer'
import { DataTable } from '../ui/DataTable'
import { Panel } from '../ui/Panel'
import { Pill } from '../ui/Pill'
import { columnsOf } from '../ui/table'
import { TableSkeleton } from '../ui/TableSkeleton'
import { AddMemberDialog } from './AddMemberDialog'
import { ConfirmButton } from '../ui/ConfirmButton'

const words = text.settings

interface Line extends Member {
  isSelf: boolean
}

const column = columnsOf<Line>()

const columns = column.columns([
  column.display({
    id: 'email',
    meta: { name: words.email, rowHeader: true },
    cell: ({ row: { original } }) => (
      <>
        <strong>{original.email}</strong> {original.isSelf && <Pill tone="note">{words.you}</Pill>}{' '}
        {!original.hasPassword && <Pill>{words.pending}</Pill>}
      </>
    ),
  }),
  column.display({ id: 'role', meta: { name: words.role }, cell: ({ row }) => roleName(row.original.role) }),
  column.display({
    id: 'remove',
    meta: { name: words.remove, hideHeader: true, align: 'end' },
    cell: ({ row }) => (row.original.isSelf ? null : <Remove member={row.original} />),
  }),
])

function Remove({ member }: { member: Member }) {
  const queryClient = useQueryClient()
  const announce = useAnnounce()
  const remove = useMutation({
    mutationFn: () => removeMember(member.id),
    async onSuccess() {
      await queryClient.invalidateQueries({ queryKey: membersQuery.queryKey })
      announce(words.removed)
    },
    onError: (error) => announce(error.message),
  })
  return (
    <ConfirmButton
      label={words.remove}
      accessibleLabel={words.removeOf(member.email)}
      question={words.removeSure(member.email)}
      busy={remove.isPending}
      onConfirm={() => remove.mutate()}
    />
  )
}

export function MembersPanel({ ownEmail }: { ownEmail: string }) {
  const { data, error, isPending, refetch } = useQuery(membersQuery)
  const [adding, setAdding] = useState(false)
  const rows = useMemo(
    () => (data?.items ?? []).map((member): Line => ({ ...member, isSelf: member.email === ownEmail })),
    [data, ownEmail],
  )
  return (
    <Panel
      title={words.members}
      lead={words.membersLead}
      flush
      aside={
        <Button variant="light" onClick={() => setAdding(true)}>
          {words.addMember}
        </Button>
      }
    >
      {isPending && <TableSkeleton rows={2} rowHeight={55} />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {rows.length > 0 && (
        <DataTable
          caption={words.membersCaption}
          columns={columns}
          rows={rows}
          rowId={(member) => String(member.id)}
        />
      )}
      <AddMemberDialog opened={adding} onClose={() => setAdding(false)} />
    </Panel>
  )
}
