import { Checkbox, TextInput } from '@mantine/core'
import { fieldError } from '../api/fieldError'
import type { KeyValues } from '../api/connections'
import { text } from '../text'

const words = text.connections

interface Field {
  name: string
  label: string
  generated: boolean
  flag: boolean
}

/** One input for each key or setting of a vendor. */
export function KeyFields({ fields, error }: { fields: Field[]; error: unknown }) {
  return fields.map((field) =>
    field.flag ? (
      <Checkbox
        key={field.name}
        name={field.name}
        label={field.label}
        error={fieldError(error, `verification.${field.name}`)}
      />
    ) : (
      <TextInput
        key={field.name}
        name={field.name}
        label={field.label}
        description={field.generated ? words.generated : words.optional}
        error={fieldError(error, `verification.${field.name}`)}
        autoComplete="off"
        spellCheck={false}
      />
    ),
  )
}

/** What was filled in: an empty field changes nothing. */
export function keyValues(fields: Field[], form: FormData): KeyValues {
  const values: KeyValues = {}
  for (const { name, flag } of fields) {
    const value = String(form.get(name) ?? '').trim()
    if (flag) values[name] = form.has(name)
    else if (value) values[name] = value
  }
  return values
}
