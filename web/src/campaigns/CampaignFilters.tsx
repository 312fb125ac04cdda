import { NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useRef } from 'react'
import type { CampaignFilterChoices } from '../api/types'
import { channelName, statusName, text, warningCodes, warningName } from '../text'
import { Icon } from '../ui/Icon'
import type { ListState } from '../urlState'
import styles from './CampaignsPage.module.css'

const words = text.campaigns
const { warnings } = words
const PAUSE_MS = 250

const warningChoice = (code: string) => (code === 'any' ? warnings.any : warningName(code))

/** What is chosen is offered even when no campaign has it any more: the address may say so. */
const options = (
  any: string,
  values: string[],
  chosen: string | undefined,
  name: (value: string) => string,
) => [
  { value: '', label: any },
  ...[...new Set([...values, ...(chosen ? [chosen] : [])])].map((value) => ({ value, label: name(value) })),
]

interface Props {
  state: ListState
  filters: CampaignFilterChoices
  onChange: (state: ListState) => void
  found?: string
}

export function CampaignFilters({ state, filters, onChange, found }: Props) {
  const field = useRef<HTMLInputElement>(null)
  const search = useDebouncedCallback(
    (q: string) => onChange({ ...state, q: q.trim() || undefined }),
    PAUSE_MS,
  )
  // The address may change from outside the field: back, forward, reset.
  useEffect(() => {
    if (field.current && document.activeElement !== field.current) field.current.value = state.q ?? ''
  }, [state.q])
  return (
    <div className={styles.filters} role="search">
      <TextInput
        ref={field}
        type="search"
        className={styles.search}
        aria-label={words.search}
        placeholder={words.search}
        defaultValue={state.q}
        leftSection={<Icon name="search" />}
        onChange={(event) => search(event.currentTarget.value)}
      />
      <NativeSelect
        className={styles.choice}
        aria-label={words.status}
        data={options(words.anyStatus, filters.statuses, state.status, statusName)}
        value={state.status ?? ''}
        onChange={(event) => onChange({ ...state, status: event.currentTarget.value || undefined })}
      />
      <NativeSelect
        className={styles.choice}
        aria-label={words.channel}
        data={options(words.anyChannel, filters.channels, state.channel, channelName)}
        value={state.channel ?? ''}
        onChange={(event) => onChange({ ...state, channel: event.currentTarget.value || undefined })}
      />
      <NativeSelect
        className={styles.choice}
        aria-label={warnings.label}
        data={options(warnings.all, ['any', ...warningCodes], state.warning, warningChoice)}
        value={state.warning ?? ''}
        onChange={(event) => onChange({ ...state, warning: event.currentTarget.value || undefined })}
      />
      <span className={styles.found} role="status">
        {found}
      </span>
    </div>
  )
}
