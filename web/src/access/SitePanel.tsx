import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { changeSite, siteQuery } from '../api/access'
import { sessionQuery } from '../api/session'
import { Failure } from '../shell/Failure'
import { text } from '../text'
import { useAnnounce } from '../ui/Announcer'
import { Panel } from '../ui/Panel'
import styles from './access.module.css'
import { fieldError } from '../api/fieldError'

const words = text.settings

export function SitePanel({ canEdit }: { canEdit: boolean }) {
  const { data: site, error, refetch } = useQuery(siteQuery)
  const queryClient = useQueryClient()
  const announce = useAnnounce()
  const save = useMutation({
    mutationFn: (form: FormData) =>
      changeSite({
        timeZone: String(form.get('timeZone')).trim(),
        currency: String(form.get('currency')).trim().toUpperCase(),
      }),
    onSuccess(changed) {
      queryClient.setQueryData(siteQuery.queryKey, changed)
      void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey })
      announce(words.saved)
    },
  })
  const unnamed = save.error && !fieldError(save.error, 'timeZone') && !fieldError(save.error, 'currency')
  return (
    <Panel title={words.site} lead={words.siteLead}>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      <form
        key={`${site?.timeZone} ${site?.currency}`}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate(new FormData(event.currentTarget))
        }}
      >
        <TextInput
          name="timeZone"
          label={words.zone}
          description={words.zoneHelp}
          defaultValue={site?.timeZone}
          error={fieldError(save.error, 'timeZone')}
          readOnly={!canEdit}
          required={canEdit}
          list="time-zones"
        />
        <TextInput
          name="currency"
          label={words.currency}
          description={words.currencyHelp}
          defaultValue={site?.currency}
          error={fieldError(save.error, 'currency')}
          readOnly={!canEdit}
          required={canEdit}
          maxLength={3}
        />
        <datalist id="time-zones">
          {Intl.supportedValuesOf('timeZone').map((zone) => (
            <option key={zone} value={zone}>
              {zone}
            </option>
          ))}
        </datalist>
        {canEdit ? (
          <Button type="submit" loading={save.isPending} disabled={!site}>
            {words.save}
          </Button>
        ) : (
          <p className={styles.quiet}>{words.siteViewer}</p>
        )}
      </form>
      {unnamed && <Failure error={save.error} />}
    </Panel>
  )
}
