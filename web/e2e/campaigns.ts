import type { Page } from 'playwright-core'
import { settled } from './browser'
import { rowsOf } from './table'

export const NAME = 'Campaign'
export const SENDS = 'Send requests last 7 days'

/** The demo campaigns as the list shows them. */
export async function listed(page: Page) {
  await page.goto('/')
  await settled(page)
  return rowsOf(page.getByRole('table'))
}

/** Opens the report of the campaign whose name matches, by its link. */
export async function openReport(page: Page, name: RegExp | string): Promise<void> {
  await page.goto('/')
  await page
    .getByRole('link', { name, exact: typeof name === 'string' })
    .first()
    .click()
  await page.getByRole('table', { name: /^Variation Performance/ }).waitFor()
  await settled(page)
}

/** The campaign with the most sends of late: it has figures in every table. */
export async function busiest(page: Page): Promise<string> {
  const rows = await listed(page)
  // A campaign that does not measure sends says so in words.
  const sends = (row: Record<string, string>) =>
    /^[\d,]+$/.test(row[SENDS] ?? '') ? Number(row[SENDS]?.replaceAll(',', '')) : -1
  const [first] = rows.toSorted((a, b) => sends(b) - sends(a))
  if (!first?.[NAME]) throw new Error('The list has no campaign.')
  return first[NAME]
}
