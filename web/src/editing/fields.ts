/** Where the server's words about a member belong. */
import { fieldError } from '../api/fieldError'
import { Problem } from '../api/problem'
import { text } from '../text'

const words = text.editing

/** What a member's input needs: an id to be found by, and what is wrong with it. */
export type Field = (member: string) => { id: string; error: string | undefined }

export const fieldsOf =
  (scope: string, error: unknown): Field =>
  (member) => ({ id: `${scope}-${member}`, error: fieldError(error, member) })

/** The same inside of a member that has members of its own. */
export const within =
  (field: Field, prefix: string): Field =>
  (member) =>
    field(prefix + member)

/** "version.variations[1].trafficShare" → "Variation 2, Share". */
export function labelOf(member: string): string {
  const [, index, inner] = /variations\[(\d+)\]\.?(\w*)$/.exec(member) ?? []
  const name = inner ?? /\w+$/.exec(member)?.[0] ?? member
  const label = words.labels[name] ?? name
  if (index === undefined) return label
  return name ? words.ofVariation(Number(index) + 1, label) : words.variation(Number(index) + 1, '')
}

/** From "variations[1].name" to "variations[1]", to "variations": what has no input of its own is told beside its parent. */
const parentOf = (member: string): string => member.replace(/(\[\d+\]|\.?\w+)$/, '')

export function focusField(scope: string, member: string): void {
  for (let at = member; at; at = parentOf(at)) {
    const input = document.getElementById(`${scope}-${at}`)
    if (input) return input.focus()
  }
}

export const faultsOf = (error: unknown): [string, string][] =>
  error instanceof Problem
    ? Object.entries(error.errors).map(([member, messages]) => [member, messages.join(' ')])
    : []
