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

it('a line of the diagnostics opens its purchases, and an order what became of it', async () => {
  const { page, complaints } = await openPage(browser)
  await openReport(page, /^Win back/)
  await page.getByRole('button', { name: 'Show diagnostics' }).click()
  const line = page.getByRole('link', { name: /list the purchases, Without a click/ })
  const counted = Number(await line.textContent())
  await line.click()
  const drawer = page.getByRole('dialog', { name: 'Purchases: Without a click' })
  await drawer.getByRole('listitem').filter({ hasText: 'Variation of the person' }).first().waitFor()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    drawer.getByRole('button', { name: 'Download CSV' }).click(),
  ])
  const [, first, ...others] = readFileSync(await file.path(), 'utf8')
    .trim()
    .split('\r\n')
  expect(others.length + 1).toBe(counted)
  await page.keyboard.press('Escape')
  await drawer.waitFor({ state: 'detached' })
  expect(await line.evaluate((link) => link === document.activeElement)).toBe(true)

  const order = first?.split(',')[1] ?? ''
  await page.getByRole('textbox', { name: /Order id/ }).fill(order)
  await page.keyboard.press('Enter')
  const found = page.getByRole('dialog', { name: `Order ${order}` })
  await found.getByText('Without a click').waitFor()
  expect(complaints).toEqual([])
})

it('Users opens as many people as it counts', async () => {
  const { page, complaints } = await openPage(browser)
  await openReport(page, /^Win back/)
  const figure = page.getByRole('link', { name: /explain Users of/ }).first()
  const users = Number((await figure.textContent())?.replaceAll(',', ''))
  await figure.click()
  const people = page.getByRole('dialog').getByRole('region', { name: 'People' })
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    people.getByRole('button', { name: 'Download CSV' }).click(),
  ])
  const lines = readFileSync(await file.path(), 'utf8')
    .trim()
    .split('\r\n')
  expect(lines.length - 1).toBe(users)
  expect(complaints).toEqual([])
})
