import { mkdirSync, mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launch, openPage, settled, type View } from './browser'
import { busiest, openReport } from './campaigns'

const folder =
  process.env.UPDATE_SCREENSHOTS === '1'
    ? fileURLToPath(new URL('../screenshots', import.meta.url))
    : mkdtempSync(join(tmpdir(), 'reconnect-screenshots-'))
mkdirSync(folder, { recursive: true })

let browser: Browser
beforeAll(async () => void (browser = await launch()))
afterAll(() => browser.close())

const list = async (page: Page) => {
  await page.goto('/')
  await settled(page)
}
const report = async (page: Page) => openReport(page, await busiest(page))
/** Its variations are sent through different channels, and not everybody is opted in. */
const channels = async (page: Page) => {
  await openReport(page, /^Win back/)
  await page.getByRole('heading', { name: 'Channel Performance' }).scrollIntoViewIfNeeded()
}

const diagnostics = async (page: Page) => {
  await openReport(page, /^Win back/)
  await page.getByRole('button', { name: 'Show diagnostics' }).click()
  await page.getByRole('table', { name: /^Clicks/ }).waitFor()
  await page.getByRole('heading', { name: 'Diagnostics' }).scrollIntoViewIfNeeded()
}
const empty = async (page: Page) => {
  await openReport(page, /^Quickstart/)
  await page
    .getByText(/Loading/)
    .first()
    .waitFor({ state: 'detached' })
}
const print = async (page: Page) => {
  await report(page)
  await page.emulateMedia({ media: 'print' })
}

const pictures: [string, View, (page: Page) => Promise<void>, 'screen' | 'page' | 'channels'][] = [
  ['campaigns-light', { scheme: 'light' }, list, 'screen'],
  ['campaigns-dark', { scheme: 'dark' }, list, 'screen'],
  ['report-light', { scheme: 'light' }, report, 'screen'],
  ['report-dark', { scheme: 'dark' }, report, 'screen'],
  ['report-narrow', { width: 360, height: 780 }, report, 'page'],
  ['diagnostics', { scheme: 'light' }, diagnostics, 'screen'],
  ['report-empty', { scheme: 'light' }, empty, 'screen'],
  ['report-print', { width: 1000 }, print, 'page'],
  ['channels', { scheme: 'light' }, channels, 'channels'],
]

it.each(pictures)('%s', async (name, view, open, extent) => {
  const { page } = await openPage(browser, view)
  await open(page)
  await page.mouse.move(0, 0)
  const path = join(folder, `${name}.png`)
  if (extent === 'channels')
    await page.getByRole('region', { name: 'Channel Performance', exact: true }).screenshot({ path })
  else await page.screenshot({ path, fullPage: extent === 'page' })
  expect(statSync(path).size).toBeGreaterThan(10_000)
  await page.context().close()
})
