import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { text } from '../text'
import { exclusiveEnd, inclusiveEnd, type Range } from './range'
import styles from './range.module.css'

const words = text.report

/** Two dates, the last one included, as people say it; the address keeps the exclusive end. */
export function CustomDates({ range, onApply }: { range: Range; onApply: (range: Range) => void }) {
  const [error, setError] = useState<string>()
  const submit = (form: FormData) => {
    const from = String(form.get('from') ?? '')
    const last = String(form.get('to') ?? '')
    if (from && last && from > last) {
      setError(words.badRange)
      return
    }
    setError(undefined)
    onApply({ from: from || undefined, to: last ? exclusiveEnd(last) : undefined })
  }
  return (
    <form
      className={styles.dates}
      onSubmit={(event) => {
        event.preventDefault()
        submit(new FormData(event.currentTarget))
      }}
    >
      <TextInput
        type="date"
        name="from"
        label={words.from}
        defaultValue={range.from?.slice(0, 10)}
        error={error}
        classNames={{ label: styles.fieldName }}
      />
      <TextInput
        type="date"
        name="to"
        label={words.to}
        defaultValue={inclusiveEnd(range.to)}
        classNames={{ label: styles.fieldName }}
      />
      <Button type="submit" variant="light">
        {words.apply}
      </Button>
    </form>
  )
}
