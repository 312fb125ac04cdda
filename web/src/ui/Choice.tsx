import { UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './Choice.module.css'

interface Props<Name extends string> {
  label: string
  note?: ReactNode
  options: readonly { name: Name; label: string }[]
  chosen: Name
  onChoose: (name: Name) => void
}

/** A few options of which one holds; buttons, so that each works with one press and says whether it is on. */
export function Choice<Name extends string>({ label, note, options, chosen, onChoose }: Props<Name>) {
  return (
    <div className={styles.field} role="group" aria-label={label}>
      <span className={styles.label}>
        {label} {note && <span className={styles.note}>· {note}</span>}
      </span>
      <div className={styles.options}>
        {options.map((option) => (
          <UnstyledButton
            key={option.name}
            className={styles.option}
            aria-pressed={option.name === chosen}
            onClick={() => onChoose(option.name)}
          >
            {option.label}
          </UnstyledButton>
        ))}
      </div>
    </div>
  )
}
