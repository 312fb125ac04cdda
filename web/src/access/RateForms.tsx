import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { putRate, putRatesFile, ratesQuery } from '../api/access'
import { fieldError, itemErrors } from '../api/fieldError'
import { Failure } from '../shell/Failure'
import { text } from '../text'
import { useAnnounce } from '../ui/Announcer'
import styles from './access.module.css'

const words = text.settings
const NAMED_ERRORS = 20

/** After rates were stored: the list is read anew, and what came of it is said. */
function useStored() {
  const queryClient = useQueryClient()
  const announce = useAnnounce()
  return async ({ changed, unchanged }: { changed: number; unchanged: number }) => {
    await queryClient.invalidateQueries({ queryKey: ratesQuery.queryKey })
    announce(words.ratesStored(changed, unchanged))
  }
}

/** One rate by hand, or many from a file. */
export const RateForms = () => (
  <div className={styles.rates}>
    <OneRate />
    <RatesFile />
  </div>
)

const rateFields = ['currency', 'date', 'rate'] as const

function OneRate() {
  const form = useRef<HTMLFormElement>(null)
  const stored = useStored()
  const add = useMutation({
    mutationFn: putRate,
    async onSuccess(result) {
      form.current?.reset()
      await stored(result)
    },
  })
  const errorOf = (name: string) => fieldError(add.error, `rates[0].${name}`)
  const unnamed = add.error && !rateFields.some(errorOf)
  return (
    <form
      ref={form}
      className={styles.inline}
      onSubmit={(event) => {
        event.preventDefault()
        const entered = new FormData(event.currentTarget)
        add.mutate({
          currency: String(entered.get('currency')).trim().toUpperCase(),
          date: String(entered.get('date')),
          rate: Number(entered.get('rate')),
        })
      }}
    >
      <TextInput
        name="currency"
        label={words.rateCurrency}
        maxLength={3}
        error={errorOf('currency')}
        required
      />
      <TextInput name="date" type="date" label={words.rateDate} error={errorOf('date')} required />
      <TextInput name="rate" type="number" step="any" label={words.rate} error={errorOf('rate')} required />
      <Button type="submit" variant="light" loading={add.isPending}>
        {words.addRate}
      </Button>
      {unnamed && <Failure error={add.error} />}
    </form>
  )
}

function RatesFile() {
  const form = useRef<HTMLFormElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [missing, setMissing] = useState(false)
  const stored = useStored()
  const upload = useMutation({
    mutationFn: putRatesFile,
    async onSuccess(result) {
      form.current?.reset()
      await stored(result)
    },
  })
  const wrong = itemErrors(upload.error, 'rates')
  const whole = fieldError(upload.error, 'rates')
  return (
    <form
      ref={form}
      className={styles.inline}
      onSubmit={(event) => {
        event.preventDefault()
        const file = field.current?.files?.[0]
        setMissing(!file)
        if (file) upload.mutate(file)
      }}
    >
      <TextInput
        ref={field}
        type="file"
        accept=".csv,text/csv"
        label={words.ratesFile}
        description={words.ratesFileHelp}
        error={missing ? words.noFile : whole}
      />
      <Button type="submit" variant="light" loading={upload.isPending}>
        {words.upload}
      </Button>
      {wrong.length > 0 && <FileErrors wrong={wrong} />}
      {upload.error && wrong.length === 0 && !whole && <Failure error={upload.error} />}
    </form>
  )
}

/** Each rate of the file that has to change, with what the server said about it. */
function FileErrors({ wrong }: { wrong: ReturnType<typeof itemErrors> }) {
  return (
    <div role="alert" className={styles.wrong}>
      <strong>{words.ratesWrong}</strong>
      <ul className={styles.list}>
        {wrong.slice(0, NAMED_ERRORS).map(({ index, messages }) => (
          <li key={index}>{words.ratesWrongAt(index + 1, messages.join(' '))}</li>
        ))}
        {wrong.length > NAMED_ERRORS && <li>{words.ratesMoreWrong(wrong.length - NAMED_ERRORS)}</li>}
      </ul>
    </div>
  )
}
