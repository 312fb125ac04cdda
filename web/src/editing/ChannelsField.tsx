import { Button, Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { channelName, commonChannels, text } from '../text'
import type { Field } from './fields'
import styles from './editing.module.css'

const words = text.editing
const aChannel = /^[a-z0-9_-]{1,30}$/

interface Props {
  chosen: string[]
  field: Field
  onChange: (channels: string[]) => void
}

/** The common channels to tick, and any other by its name. */
export function ChannelsField({ chosen, field, onChange }: Props) {
  const { id, error } = field('channels')
  // What was added stays to be ticked again.
  const [others, setOthers] = useState<string[]>([])
  const offered = [...new Set([...commonChannels, ...others, ...chosen])]
  const add = (channel: string) => {
    setOthers([...others, channel])
    if (!chosen.includes(channel)) onChange([...chosen, channel])
  }
  return (
    <div className={styles.block}>
      <Checkbox.Group
        label={words.channels}
        description={words.channelsHelp}
        value={chosen}
        error={error}
        onChange={onChange}
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
      <OtherChannel onAdd={add} />
    </div>
  )
}

function OtherChannel({ onAdd }: { onAdd: (channel: string) => void }) {
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()
  const add = () => {
    const channel = typed.trim()
    setError(aChannel.test(channel) ? undefined : words.channelRule)
    if (!aChannel.test(channel)) return
    onAdd(channel)
    setTyped('')
  }
  return (
    <div className={styles.beside}>
      <TextInput
        label={words.otherChannel}
        value={typed}
        error={error}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setTyped(event.currentTarget.value)}
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
