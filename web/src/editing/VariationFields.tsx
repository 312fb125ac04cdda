import { Button, Checkbox, TextInput } from '@mantine/core'
import { channelName, text } from '../text'
import { channelsOf, type VariationInput } from './draft'
import type { Field } from './fields'
import styles from './editing.module.css'

const words = text.editing

interface Props {
  number: number
  variation: VariationInput
  channels: string[]
  field: Field
  onChange: (variation: VariationInput) => void
  onRemove?: () => void
}

export function VariationFields({ number, variation, channels, field, onChange, onRemove }: Props) {
  const change = (changed: Partial<VariationInput>) => onChange({ ...variation, ...changed })
  const title = words.variation(number, variation.name || variation.id)
  return (
    <fieldset className={styles.variation}>
      <legend>{title}</legend>
      <div className={styles.row}>
        <TextInput
          {...field('name')}
          label={words.name}
          value={variation.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextInput
          {...field('id')}
          label={words.id}
          value={variation.id}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => change({ id: event.currentTarget.value })}
        />
        <TextInput
          {...field('trafficShare')}
          label={words.share}
          inputMode="decimal"
          autoComplete="off"
          value={variation.share}
          onChange={(event) => change({ share: event.currentTarget.value })}
        />
        {onRemove && (
          <Button variant="subtle" aria-label={words.removeVariation(title)} onClick={onRemove}>
            {words.remove}
          </Button>
        )}
      </div>
      <Checkbox
        label={words.control}
        checked={variation.isControl}
        onChange={(event) => change({ isControl: event.currentTarget.checked })}
      />
      {!variation.isControl && (
        <VariationChannels
          chosen={channelsOf(variation, channels)}
          offered={channels}
          field={field}
          onChange={(chosen) => change({ channels: chosen })}
        />
      )}
    </fieldset>
  )
}

interface ChannelsProps {
  chosen: string[]
  offered: string[]
  field: Field
  onChange: (channels: string[]) => void
}

function VariationChannels({ chosen, offered, field, onChange }: ChannelsProps) {
  const { id, error } = field('channels')
  return (
    <Checkbox.Group
      label={words.variationChannels}
      description={offered.length > 1 ? words.variationChannelsHelp : undefined}
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
        {offered.length === 0 && <span className={styles.quiet}>{words.noChannels}</span>}
      </div>
      <span className={styles.quiet}>{words.order(chosen.map(channelName))}</span>
    </Checkbox.Group>
  )
}
