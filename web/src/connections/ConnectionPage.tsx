import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { connectionQuery, connectionsQuery, deleteConnection } from '../api/connections'
import { isMissing } from '../api/problem'
import type { Connection } from '../api/types'
import { paths } from '../paths'
import { Failure } from '../shell/Failure'
import { Missing } from '../shell/Missing'
import { text } from '../text'
import { useAnnounce } from '../ui/Announcer'
import { ConfirmButton } from '../ui/ConfirmButton'
import { Notice } from '../ui/Notice'
import { PageTitle } from '../ui/PageTitle'
import { Pill } from '../ui/Pill'
import { TableSkeleton } from '../ui/TableSkeleton'
import { CountingPanel } from './CountingPanel'
import { CountsPanel } from './CountsPanel'
import { DeliveriesPanel } from './DeliveriesPanel'
import { KeysPanel } from './KeysPanel'
import { SetupPanel } from './SetupPanel'
import { stateOf } from './state'

const words = text.connections

export function ConnectionPage() {
  const { id } = useParams({ from: '/app/connections/$id' })
  const { data, error, refetch } = useQuery(connectionQuery(id))
  if (isMissing(error))
    return (
      <Missing title={words.missing} error={error}>
        <Link to={paths.connections}>{words.back}</Link>
      </Missing>
    )
  return (
    <>
      <Link to={paths.connections}>{words.back}</Link>
      <PageTitle
        title={data?.name ?? words.title}
        lead={data && <Lead connection={data} />}
        aside={data && <Remove connection={data} />}
      />
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <TableSkeleton rows={6} rowHeight={55} />}
      {data && (
        <>
          <State connection={data} />
          <CountsPanel connection={data} />
          <SetupPanel connection={data} />
          <KeysPanel connection={data} />
          <CountingPanel connection={data} />
          <DeliveriesPanel id={id} />
        </>
      )}
    </>
  )
}

function Lead({ connection }: { connection: Connection }) {
  const { tone, label } = stateOf(connection)
  return (
    <>
      {connection.vendorTitle}{' '}
      <Pill tone={tone} dot>
        {label}
      </Pill>
    </>
  )
}

function State({ connection }: { connection: Connection }) {
  const { tone, note } = stateOf(connection)
  if (!note) return null
  return (
    <Notice tone={tone}>
      {note}{' '}
      {connection.confirmation && (
        <a href={connection.confirmation} target="_blank" rel="noreferrer">
          {words.confirm}
        </a>
      )}
    </Notice>
  )
}

function Remove({ connection }: { connection: Connection }) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const announce = useAnnounce()
  const remove = useMutation({
    mutationFn: () => deleteConnection(connection.id),
    async onSuccess() {
      await navigate({ to: paths.connections })
      await queryClient.invalidateQueries({ queryKey: connectionsQuery.queryKey })
      announce(words.removed)
    },
    onError: (error) => announce(error.message),
  })
  return (
    <ConfirmButton
      label={words.remove}
      accessibleLabel={words.removeOf(connection.name)}
      question={words.removeSure(connection.name)}
      busy={remove.isPending}
      onConfirm={() => remove.mutate()}
    />
  )
}
