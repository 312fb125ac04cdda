/** Traffic shares as people type them; added up in ten-thousandths, so that 33.3 + 33.3 + 33.4 is exactly 100. */
const PARTS = 10_000
const WHOLE = 100 * PARTS

const inParts = (share: number): number => Math.round(share * PARTS)

/** "33,3" and "33.3" → 33.3; nothing where it is no percentage. */
export function shareOf(typed: string): number | undefined {
  const plain = typed.trim().replace(',', '.')
  if (!/^\d{1,3}(\.\d{1,4})?$/.test(plain)) return undefined
  const share = Number(plain)
  return share <= 100 ? share : undefined
}

export interface Sum {
  /** Whether every share can be read. */
  read: boolean
  sum: number
  /** What is missing to 100; negative where there is too much. */
  missing: number
}

export function sumOf(typed: string[]): Sum {
  const shares = typed.map(shareOf)
  const parts = shares.reduce<number>((sum, share) => sum + inParts(share ?? 0), 0)
  return { read: !shares.includes(undefined), sum: parts / PARTS, missing: (WHOLE - parts) / PARTS }
}

/** 100 in equal parts of two decimals; what is left goes to the first ones, a hundredth each. */
export function evenly(n: number): string[] {
  const base = Math.floor(10_000 / n)
  const left = 10_000 - base * n
  return Array.from({ length: n }, (_, index) => String((base + (index < left ? 1 : 0)) / 100))
}
