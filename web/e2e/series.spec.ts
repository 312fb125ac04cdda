import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launch, openPage } from './browser'
import { busiest, openReport } from './campaigns'
import { rowsOf } from './table'

let browser: Browser
beforeAll(async () => void (browser = await launch()))
afterAll(() => browser.close())

it('the report over time ends, added up, with the figures of the table', async () => {
  const { page, complaints } = await openPage(browser)
  await openReport(page, await busiest(page))
  await page.getByRole('button', { name: 'Show over time' }).click()
  await page.getByRole('button', { name: 'Added up' }).click()
  await page.getByRole('img', { name: /^Revenue over time/ }).waitFor()
  const last = (await rowsOf(page.getByRole('table', { name: 'Revenue over time' }))).at(-1)
  const variations = await rowsOf(page.getByRole('table', { name: /^Variation Performance/ }))
  const [name] = Object.keys(last ?? {}).slice(1)
  const row = variations.find((each) => each.Variation?.startsWith(name ?? ''))
  expect(row?.Revenue?.startsWith(last?.[name ?? ''] ?? 'nothing')).toBe(true)
  expect(complaints).toEqual([])
})
