import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launch, openPage } from './browser'
import { busiest, openReport } from './campaigns'

let browser: Browser
beforeAll(async () => void (browser = await launch()))
afterAll(() => browser.close())

/** Every cell of both tables as it can be read: what is not drawn is missing, what is cut off has no height. */
const readable = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('table')]
      .filter((table) => /^(Variation|Channel) Performance/.test(table.caption?.textContent ?? ''))
      .flatMap((table) =>
        [...table.querySelectorAll<HTMLElement>('tbody tr, tfoot tr')].map((row) => ({
          seen: row.getBoundingClientRect().height > 0,
          name: row.querySelector('th')?.innerText.split('\n')[0],
          figures: [...row.querySelectorAll<HTMLElement>('td a[title]')].map((figure) => figure.innerText),
        })),
      ),
  )

it('prints the figures that the screen shows, all of them', async () => {
  const { page, complaints } = await openPage(browser)
  await openReport(page, await busiest(page))
  const screen = await readable(page)
  expect(screen.flatMap(({ figures }) => figures).length).toBeGreaterThanOrEqual(20)
  await page.emulateMedia({ media: 'print' })
  expect(await readable(page)).toEqual(screen)
  expect(screen.every(({ seen }) => seen)).toBe(true)
  // The width of a sheet of A4 across: no column is cut off.
  await page.setViewportSize({ width: 1000, height: 700 })
  const beyond = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('table')].map(
        (table) => table.offsetWidth - table.parentElement!.clientWidth,
      ),
    )
  expect(Math.max(...(await beyond()))).toBeLessThanOrEqual(0)
  const pdf = await page.pdf({ format: 'A4', landscape: true })
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.length).toBeGreaterThan(20_000)
  expect(complaints).toEqual([])
})

it('prints what a tooltip would say, and where the page came from', async () => {
  const { page } = await openPage(browser)
  await openReport(page, await busiest(page))
  const address = page.url()
  expect(await page.getByText(address, { exact: false }).isVisible()).toBe(false)
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByText(address, { exact: false }).isVisible()).toBe(true)
})
