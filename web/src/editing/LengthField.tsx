import { NativeSelect, TextInput } from '@mantine/core'
import { text } from '../text'
import { duration } from '../util/time'
import { helpBelow } from '../ui/helpBelow'
import { type Field } from './fields'
import { isoOf, presets, type Length, type Unit } from './length'
import styles from './editing.module.css'

const words = text.editing
const choices = [
  ...presets.map((iso) => ({ value: iso, label: duration(iso) })),
  { value: 'custom', label: words.custom },
]
const units = (['days', 'hours'] as const).map((value) => ({ value, label: words.units[value] }))

interface Props {
  length: Length
  field: Field
  onChange: (length: Length) => void
}

/** The attribution window: a common length, or any other in days or hours. */
export function LengthField({ length, field, onChange }: Props) {
  const { id, error } = field('attributionWindow')
  const isCustom = length.choice === 'custom'
  const rule = isoOf(length) === undefined ? words.amountRule : undefined
  return (
    <>
      <NativeSelect
        id={isCustom ? undefined : id}
        label={words.window}
        description={words.windowHelp}
        inputWrapperOrder={helpBelow}
        data={choices}
        value={length.choice}
        error={isCustom ? undefined : error}
        onChange={(event) => onChange({ ...length, choice: event.currentTarget.value })}
      />
      {isCustom && (
        <div className={styles.pair}>
          <TextInput
            id={id}
            label={words.amount}
            inputMode="decimal"
            value={length.amount}
            error={rule ?? error}
            onChange={(event) => onChange({ ...length, amount: event.currentTarget.value })}
          />
          <NativeSelect
            label={words.unit}
            data={units}
            value={length.unit}
            onChange={(event) => onChange({ ...length, unit: event.currentTarget.value as Unit })}
          />
        </div>
      )}
    </>
  )
}
