import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readFile } from 'node:fs/promises'
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

it.each([
  ['Show over time', 'CSV over time', /^series_.*\.csv$/, /^variation,metric,from,to,/],
  ['Show funnel', 'CSV of the funnel', /^funnel_.*\.csv$/, /^variation,channel,step,/],
])('“%s” has a file of what it shows', async (open, save, name, head) => {
  const { page, complaints } = await openPage(browser)
  await openReport(page, await busiest(page))
  await page.getByRole('button', { name: open }).click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: save }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(name)
  const [first, ...lines] = (await readFile(await file.path(), 'utf8')).trim().split('\r\n')
  expect(first).toMatch(head)
  expect(lines.length).toBeGreaterThan(10)
  expect(complaints).toEqual([])
})
