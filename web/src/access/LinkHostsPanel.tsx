import { Button, Textarea } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { linkHostsQuery, putLinkHosts } from '../api/access'
import { fieldError, itemErrors } from '../api/fieldError'
import { Failure } from '../shell/Failure'
import { text } from '../text'
import { useAnnounce } from '../ui/Announcer'
import { helpBelow } from '../ui/helpBelow'
import { Panel } from '../ui/Panel'
import { TableSkeleton } from '../ui/TableSkeleton'
import styles from './access.module.css'

const words = text.settings
const ROWS = 4

const hostsIn = (list: string): string[] => list.split(/[\s,]+/).filter((host) => host !== '')

/** The hosts that tracked links may lead to; an error names the host that it is about. */
export function LinkHostsPanel({ canEdit }: { canEdit: boolean }) {
  const { data, error, refetch } = useQuery(linkHostsQuery)
  const queryClient = useQueryClient()
  const announce = useAnnounce()
  const save = useMutation({
    mutationFn: putLinkHosts,
    onSuccess(saved) {
      queryClient.setQueryData(linkHostsQuery.queryKey, saved)
      announce(words.saved)
    },
  })
  const wrong = [
    fieldError(save.error, 'hosts'),
    ...itemErrors(save.error, 'hosts').map(({ index, messages }) =>
      words.hostWrong(save.variables?.[index] ?? '', messages.join(' ')),
    ),
  ].filter((message) => message !== undefined)
  return (
    <Panel title={words.hosts} lead={words.hostsLead}>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <TableSkeleton rows={1} rowHeight={64} />}
      {data && (
        <form
          key={data.hosts.join(' ')}
          className={styles.stack}
          onSubmit={(event) => {
            event.preventDefault()
            save.mutate(hostsIn(String(new FormData(event.currentTarget).get('hosts'))))
          }}
        >
          <Textarea
            name="hosts"
            label={words.hostsField}
            description={words.hostsHelp}
            inputWrapperOrder={helpBelow}
            defaultValue={data.hosts.join('\n')}
            placeholder={data.hosts.length === 0 ? words.noHosts : undefined}
            rows={ROWS}
            error={wrong.length > 0 && wrong.join(' ')}
            readOnly={!canEdit}
            spellCheck={false}
          />
          {canEdit && (
            <Button type="submit" loading={save.isPending}>
              {words.save}
            </Button>
          )}
        </form>
      )}
      {save.error && wrong.length === 0 && <Failure error={save.error} />}
    </Panel>
  )
}
