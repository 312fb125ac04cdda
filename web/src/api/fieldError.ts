import { Problem } from './problem'

/** What the server said about one field; names arrive as members or as pointers. */
export function fieldError(error: unknown, field: string): string | undefined {
  if (!(error instanceof Problem)) return undefined
  const [, messages] =
    Object.entries(error.errors).find(
      ([name]) => name.replace(/^[/$.]+/, '').toLowerCase() === field.toLowerCase(),
    ) ?? []
  return messages?.join(' ')
}

/** What the server said about the members of a list, in their order: "rates[2].date" is about the third. */
export function itemErrors(error: unknown, list: string): { index: number; messages: string[] }[] {
  if (!(error instanceof Problem)) return []
  return Object.entries(error.errors).flatMap(([name, messages]) => {
    const index = new RegExp(`^[/$.]*${list}\\[(\\d+)\\]`, 'i').exec(name)?.[1]
    return index === undefined ? [] : [{ index: Number(index), messages }]
  })
}
