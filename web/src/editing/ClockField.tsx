import { TextInput } from '@mantine/core'
import { helpBelow } from '../ui/helpBelow'

interface Props {
  id: string
  error: string | undefined
  label: string
  description: string
  value: string
  onChange: (clock: string) => void
}

const LATEST = '9999-12-31T23:59'

/** A day and time as the site's clock shows it, or nothing. */
export function ClockField({ onChange, ...props }: Props) {
  const take = (clock: string) => {
    // A year of five digits on the way to four is not taken.
    if (clock === '' || !Number.isNaN(Date.parse(`${clock}Z`))) onChange(clock)
  }
  return (
    <TextInput
      {...props}
      type="datetime-local"
      max={LATEST}
      inputWrapperOrder={helpBelow}
      onChange={(event) => take(event.currentTarget.value)}
    />
  )
}
