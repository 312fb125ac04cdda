import { Button, Checkbox, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { changeSite, siteQuery } from '../api/access'
import { fieldError } from '../api/fieldError'
import { sessionQuery } from '../api/session'
import type { Site } from '../api/types'
import { Failure } from '../shell/Failure'
import { text } from '../text'
import { useAnnounce } from '../ui/Announcer'
import { helpBelow } from '../ui/helpBelow'
import { Panel } from '../ui/Panel'
import { TableSkeleton } from '../ui/TableSkeleton'
import styles from './access.module.css'
import { SiteConsequences } from './SiteConsequences'

const words = text.settings
const textFields = ['name', 'timeZone', 'currency', 'identityGrace'] as const
const switches = ['appendClickToken', 'viewersSeePeople'] as const
const fields = [...textFields, ...switches] as const

type TextField = (typeof textFields)[number]
type Field = (typeof fields)[number]
type Entered = Pick<Site, Field>

function read(form: HTMLFormElement): Entered {
  const entered = new FormData(form)
  const field = (name: TextField) => String(entered.get(name) ?? '').trim()
  return {
    name: field('name'),
    timeZone: field('timeZone'),
    currency: field('currency').toUpperCase(),
    identityGrace: field('identityGrace').toUpperCase(),
    appendClickToken: entered.has('appendClickToken'),
    viewersSeePeople: entered.has('viewersSeePeople'),
  }
}

const changesOf = (site: Site | undefined, entered: Entered): Field[] =>
  site ? fields.filter((field) => entered[field] !== site[field]) : []

export function SitePanel({ canEdit }: { canEdit: boolean }) {
  const { data: site, error, refetch } = useQuery(siteQuery)
  const queryClient = useQueryClient()
  const announce = useAnnounce()
  const [changed, setChanged] = useState<Field[]>([])
  const save = useMutation({
    mutationFn: (entered: Entered) =>
      changeSite(Object.fromEntries(changesOf(site, entered).map((name) => [name, entered[name]]))),
    onSuccess(saved) {
      setChanged([])
      queryClient.setQueryData(siteQuery.queryKey, saved)
      void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey })
      announce(words.saved)
    },
  })
  const field = (name: TextField) => ({
    name,
    defaultValue: site?.[name],
    error: fieldError(save.error, name),
    readOnly: !canEdit,
    required: canEdit,
    inputWrapperOrder: helpBelow,
  })
  const unnamed = save.error && !fields.some((name) => fieldError(save.error, name))
  return (
    <Panel title={words.site} lead={words.siteLead}>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!site && !error && <TableSkeleton rows={2} rowHeight={64} />}
      {site && (
        <form
          key={fields.map((name) => site[name]).join(' ')}
          className={styles.form}
          onInput={(event) => setChanged(changesOf(site, read(event.currentTarget)))}
          onSubmit={(event) => {
            event.preventDefault()
            save.mutate(read(event.currentTarget))
          }}
        >
          <TextInput label={words.siteName} description={words.siteNameHelp} {...field('name')} />
          <TextInput
            label={words.zone}
            description={words.zoneHelp}
            list="time-zones"
            {...field('timeZone')}
          />
          <TextInput
            label={words.currency}
            description={words.currencyHelp}
            maxLength={3}
            {...field('currency')}
          />
          <TextInput label={words.grace} description={words.graceHelp} {...field('identityGrace')} />
          {switches.map((name) => (
            <Checkbox
              key={name}
              className={styles.wide}
              {...words.switches[name]}
              name={name}
              defaultChecked={site[name]}
              error={fieldError(save.error, name)}
              disabled={!canEdit}
            />
          ))}
          <datalist id="time-zones">
            {Intl.supportedValuesOf('timeZone').map((zone) => (
              <option key={zone} value={zone}>
                {zone}
              </option>
            ))}
          </datalist>
          <SiteConsequences changed={changed} />
          {canEdit ? (
            <Button type="submit" loading={save.isPending}>
              {words.save}
            </Button>
          ) : (
            <p className={styles.quiet}>{words.siteViewer}</p>
          )}
        </form>
      )}
      {unnamed && <Failure error={save.error} />}
    </Panel>
  )
}
