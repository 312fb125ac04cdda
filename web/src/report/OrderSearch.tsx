import { Button, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { text } from '../text'
import type { ReportState } from '../urlState'
import styles from './Diagnostics.module.css'
import { PURCHASES, withFigure } from './figures'

const words = text.diagnostics
const LONGEST = 64

interface Props {
  state: ReportState
  onChange: (state: ReportState) => void
}

/** One order by its id: the drawer says what became of it. */
export function OrderSearch({ state, onChange }: Props) {
  const [error, setError] = useState<string>()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const order = String(new FormData(event.currentTarget).get('order')).trim()
    const wrong = order === '' ? words.searchEmpty : order.length > LONGEST ? words.searchLong : undefined
    setError(wrong)
    if (!wrong) onChange(withFigure(state, { explain: PURCHASES, order }))
  }
  return (
    <form role="search" aria-label={words.search} className={styles.search} noValidate onSubmit={submit}>
      <h3 className={styles.searchTitle}>{words.search}</h3>
      <TextInput
        name="order"
        label={words.searchField}
        description={words.searchHint}
        defaultValue={state.order}
        error={error}
        autoComplete="off"
        // The error above the field, so that the button stays beside it.
        inputWrapperOrder={['label', 'description', 'error', 'input']}
      />
      <Button type="submit" variant="default">
        {words.searchGo}
      </Button>
    </form>
  )
}
