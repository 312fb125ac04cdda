/** Where the server's words about a member belong. */
import { fieldError } from '../api/fieldError'
import { Problem } from '../api/problem'
import { text } from '../text'

const words = text.editing

/** What a member's input needs: an id to be found by, and what is wrong with it. */
export type Field = (member: string) => { id: string; error: string | undefined }

/** A refusal, with what was refused: by member, as it was sent. */
export interface Refusal {
  error: unknown
  refused: unknown
}

/** A refusal is about what was sent: beside a field it goes once the field holds something else. */
export const fieldsOf =
  (scope: string, { error, refused }: Refusal, current: unknown): Field =>
  (member) => ({
    id: `${scope}-${member}`,
    error: isSame(refused, current, member)
      ? spoken(fieldError(error, member), member, ownLabel(member))
      : undefined,
  })

const isSame = (one: unknown, other: unknown, member: string): boolean =>
  JSON.stringify(memberOf(one, member)) === JSON.stringify(memberOf(other, member))

/** "version.variations[1].name" of a draft. */
const memberOf = (draft: unknown, member: string): unknown =>
  (member.match(/\w+/g) ?? []).reduce<unknown>(
    (at, name) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[name] : undefined),
    draft,
  )

/** The same inside of a member that has members of its own. */
export const within =
  (field: Field, prefix: string): Field =>
  (member) =>
    field(prefix + member)

const ownName = (member: string): string => /\w+$/.exec(member)?.[0] ?? member
const ownLabel = (member: string): string => words.labels[ownName(member)] ?? ownName(member)

/** The server begins with the member's name; a reader knows the field by its label. */
function spoken<Words extends string | undefined>(message: Words, member: string, label: string) {
  const name = ownName(member)
  return message?.startsWith(`${name} `) ? label + message.slice(name.length) : message
}

/** What was refused, with the field's name in front. */
export function faultWords(member: string, message: string): string {
  const label = labelOf(member)
  const said = spoken(message, member, label) ?? message
  return said === message ? words.fault(label, message) : said
}

/** "version.variations[1].trafficShare" → "Variation 2, Share". */
export function labelOf(member: string): string {
  const [, index, inner] = /variations\[(\d+)\]\.?(\w*)$/.exec(member) ?? []
  if (index === undefined) return ownLabel(member)
  const number = Number(index) + 1
  return inner ? words.ofVariation(number, ownLabel(member)) : words.variation(number, '')
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
