import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useRef } from 'react'
import { text } from '../text'
import type { EventsState } from '../urlState'
import styles from './events.module.css'

const words = text.events
const PAUSE_MS = 250

interface Props {
  sources: string[]
  state: EventsState
  onChange: (state: EventsState) => void
}

/** Which events the page is about. A source of the address stays choosable, also before it has sent anything. */
export function EventFilters({ sources, state, onChange }: Props) {
  const field = useRef<HTMLInputElement>(null)
  const search = useDebouncedCallback(
    (campaign: string) => onChange({ ...state, campaign: campaign.trim() || undefined }),
    PAUSE_MS,
  )
  // The address may change from outside the field: back, forward, reset.
  useEffect(() => {
    if (field.current && document.activeElement !== field.current) field.current.value = state.campaign ?? ''
  }, [state.campaign])
  const known = [...new Set([...sources, ...(state.source ? [state.source] : [])])]
  return (
    <div className={styles.filters} role="search">
      <NativeSelect
        label={words.source}
        value={state.source ?? ''}
        onChange={(event) => onChange({ ...state, source: event.currentTarget.value || undefined })}
        data={[{ value: '', label: words.anySource }, ...known.map((value) => ({ value, label: value }))]}
      />
      <TextInput
        ref={field}
        type="search"
        label={words.campaign}
        defaultValue={state.campaign}
        onChange={(event) => search(event.currentTarget.value)}
      />
      {(state.source || state.campaign) && (
        <Button variant="default" onClick={() => onChange({})}>
          {words.reset}
        </Button>
      )}
    </div>
  )
}
