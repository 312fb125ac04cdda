import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { changeSite, siteQuery } from '../api/access'
import { fieldError } from '../api/fieldError'
import type { StatisticsSettings } from '../api/types'
import { Failure } from '../shell/Failure'
import { text } from '../text'
import { useAnnounce } from '../ui/Announcer'
import { helpBelow } from '../ui/helpBelow'
import { Panel } from '../ui/Panel'
import styles from './access.module.css'

const words = text.settings
const numbers = ['minUsers', 'minConverters', 'gateUsers', 'gateConverters', 'gateDays', 'threshold'] as const
const choices = { winnerRule: words.winnerRules, mixedUsers: words.mixedRules } as const
const names = [...numbers, 'winnerRule', 'mixedUsers'] as const

const options = (named: Record<string, string>) =>
  Object.entries(named).map(([value, label]) => ({ value, label }))

function read(form: HTMLFormElement): StatisticsSettings {
  const entered = new FormData(form)
  const number = (name: (typeof numbers)[number]) => Number(entered.get(name))
  return {
    winnerRule: String(entered.get('winnerRule')),
    mixedUsers: String(entered.get('mixedUsers')),
    minUsers: number('minUsers'),
    minConverters: number('minConverters'),
    gateUsers: number('gateUsers'),
    gateConverters: number('gateConverters'),
    gateDays: number('gateDays'),
    threshold: number('threshold'),
  }
}

/** How sure a report must be before it says something. */
export function StatisticsPanel({ canEdit }: { canEdit: boolean }) {
  const { data: site } = useQuery(siteQuery)
  const queryClient = useQueryClient()
  const announce = useAnnounce()
  const save = useMutation({
    mutationFn: (statistics: StatisticsSettings) => changeSite({ statistics }),
    onSuccess(saved) {
      queryClient.setQueryData(siteQuery.queryKey, saved)
      void queryClient.invalidateQueries({ queryKey: ['report'] })
      announce(words.saved)
    },
  })
  if (!site) return null
  const { statistics } = site
  const errorOf = (name: (typeof names)[number]) => fieldError(save.error, `statistics.${name}`)
  const field = (name: (typeof names)[number]) => {
    const [label, description] = words.statisticsFields[name]
    return {
      name,
      label,
      description,
      inputWrapperOrder: helpBelow,
      error: errorOf(name),
      defaultValue: statistics[name],
    }
  }
  const unnamed = save.error && !names.some(errorOf)
  return (
    <Panel title={words.statistics} lead={words.statisticsLead}>
      <form
        key={JSON.stringify(statistics)}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate(read(event.currentTarget))
        }}
      >
        {(['winnerRule', 'mixedUsers'] as const).map((name) => (
          <NativeSelect key={name} {...field(name)} data={options(choices[name])} disabled={!canEdit} />
        ))}
        {numbers.map((name) => (
          <TextInput
            key={name}
            {...field(name)}
            type="number"
            step={name === 'threshold' ? 'any' : 1}
            readOnly={!canEdit}
            required={canEdit}
          />
        ))}
        {canEdit && (
          <Button type="submit" loading={save.isPending}>
            {words.save}
          </Button>
        )}
      </form>
      {unnamed && <Failure error={save.error} />}
    </Panel>
  )
}
