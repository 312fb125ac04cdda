import { Button, Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { channelName, commonChannels, text } from '../text'
import { isChannel, withTyped } from './channels'
import type { Field } from './fields'
import styles from './editing.module.css'

const words = text.editing

interface Props {
  chosen: string[]
  /** Typed and not added yet. */
  typed: string
  field: Field
  onChange: (changed: { channels?: string[]; otherChannel?: string }) => void
}

/** The common channels to tick, and any other by its name. */
export function ChannelsField({ chosen, typed, field, onChange }: Props) {
  const { id, error } = field('channels')
  // What was chosen once stays to be ticked again.
  const [seen, setSeen] = useState(chosen)
  if (chosen.some((channel) => !seen.includes(channel))) setSeen([...new Set([...seen, ...chosen])])
  const offered = [...new Set([...commonChannels, ...seen])]
  return (
    <div className={styles.block}>
      <Checkbox.Group
        label={words.channels}
        description={words.channelsHelp}
        value={chosen}
        error={error}
        onChange={(channels) => onChange({ channels })}
      >
        <div className={styles.checks}>
          {offered.map((channel, index) => (
            <Checkbox
              key={channel}
              id={index === 0 ? id : undefined}
              value={channel}
              label={channelName(channel)}
            />
          ))}
        </div>
      </Checkbox.Group>
      <OtherChannel
        typed={typed}
        field={field}
        onType={(otherChannel) => onChange({ otherChannel })}
        onAdd={() => onChange(withTyped({ channels: chosen, otherChannel: typed }))}
      />
    </div>
  )
}

interface OtherProps {
  typed: string
  field: Field
  onType: (typed: string) => void
  onAdd: () => void
}

function OtherChannel({ typed, field, onType, onAdd }: OtherProps) {
  const { id, error } = field('otherChannel')
  const [refused, setRefused] = useState<string>()
  const add = () => {
    setRefused(isChannel(typed) ? undefined : typed)
    onAdd()
  }
  return (
    <div className={styles.beside}>
      <TextInput
        id={id}
        label={words.otherChannel}
        value={typed}
        error={error ?? (refused === typed ? words.channelRule : undefined)}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          add()
        }}
      />
      <Button variant="default" onClick={add}>
        {words.addChannel}
      </Button>
    </div>
  )
}
