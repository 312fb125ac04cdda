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
