import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { text } from '../text'
import { Icon } from '../ui/Icon'
import { anotherVariation, type VariationInput } from './draft'
import { within, type Field } from './fields'
import { ShareSum } from './ShareSum'
import { evenly } from './shares'
import { VariationFields } from './VariationFields'
import styles from './editing.module.css'

const words = text.editing

interface Props {
  variations: VariationInput[]
  channels: string[]
  field: Field
  onChange: (variations: VariationInput[]) => void
}

/** The variations one below the other, what their shares add up to, and ways to add and to split. */
export function VariationsField({ variations, channels, field, onChange }: Props) {
  const adding = useRef<HTMLButtonElement>(null)
  const added = useRef<number>(undefined)
  const { id, error } = field('variations')
  // A new row is gone to at once: its name is what comes next.
  useEffect(() => {
    const index = variations.findIndex(({ key }) => key === added.current)
    if (index < 0) return
    added.current = undefined
    document.getElementById(field(`variations[${index}].name`).id)?.focus()
  }, [variations, field])

  const add = () => {
    const another = anotherVariation(variations)
    added.current = another.key
    onChange([...variations, another])
  }
  const replace = (changed: VariationInput) =>
    onChange(variations.map((each) => (each.key === changed.key ? changed : each)))
  const remove = (key: number) => {
    onChange(variations.filter((each) => each.key !== key))
    adding.current?.focus()
  }
  const split = () => {
    const shares = evenly(variations.length)
    onChange(variations.map((each, index) => ({ ...each, share: shares[index] ?? '' })))
  }
  return (
    <div className={styles.block}>
      <h3 id={id} tabIndex={-1} className={styles.heading}>
        {words.variations}
      </h3>
      {error && <p className={styles.error}>{error}</p>}
      {variations.map((variation, index) => (
        <VariationFields
          key={variation.key}
          number={index + 1}
          variation={variation}
          channels={channels}
          field={within(field, `variations[${index}].`)}
          onChange={replace}
          onRemove={variations.length > 1 ? () => remove(variation.key) : undefined}
        />
      ))}
      <div className={styles.below}>
        <Button ref={adding} variant="default" leftSection={<Icon name="plus" />} onClick={add}>
          {words.addVariation}
        </Button>
        <Button variant="default" onClick={split}>
          {words.splitEvenly}
        </Button>
        <ShareSum shares={variations.map(({ share }) => share)} />
      </div>
    </div>
  )
}
