import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launch, openPage } from './browser'
import { busiest, openReport } from './campaigns'
import { rowsOf } from './table'

let browser: Browser
beforeAll(async () => void (browser = await launch()))
afterAll(() => browser.close())

it('a figure opens the purchases it is made of, as a list and as a file', async () => {
  const { page, complaints } = await openPage(browser)
  await openReport(page, await busiest(page))
  const figure = page.getByRole('link', { name: /explain Purchase of All variations/ }).last()
  await figure.click()
  const drawer = page.getByRole('dialog', { name: 'Purchase of All variations' })
  const purchases = Number(await drawer.locator('dd').first().textContent())
  await drawer.getByRole('listitem').filter({ hasText: 'Window ends' }).first().waitFor()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    drawer.getByRole('button', { name: 'CSV of all of them' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^credits_.*\.csv$/)
  const lines = readFileSync(await file.path(), 'utf8')
    .trim()
    .split('\r\n')
  expect(lines.length - 1).toBe(purchases)

  await page.keyboard.press('Escape')
  await drawer.waitFor({ state: 'detached' })
  expect(await figure.evaluate((link) => link === document.activeElement)).toBe(true)
  expect(complaints).toEqual([])
})

it('diagnostics add up and say why a channel counts fewer send requests', async () => {
  const { page, complaints } = await openPage(browser)
  await openReport(page, /^Win back/)
  await page.getByRole('button', { name: 'Show diagnostics' }).click()
  const table = page.getByRole('table', { name: 'What became of the purchases' })
  const counts = (await rowsOf(table)).map((row) => Number(row.Purchases?.replaceAll(',', '')))
  expect(counts.slice(0, -1).reduce((sum, each) => sum + each)).toBe(counts.at(-1))
  await page.getByText(/allocated people are not opted in to SMS\. The variation counts them/).waitFor()
  expect(complaints).toEqual([])
})
