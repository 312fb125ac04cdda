import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { h1, launch, openPage, settled } from './browser'
import { busiest, openReport } from './campaigns'

let browser: Browser
beforeAll(async () => void (browser = await launch()))
afterAll(() => browser.close())

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null
    return element?.getAttribute('aria-label') ?? element?.textContent ?? ''
  })

/** Presses Tab until what has focus answers to the name. */
async function tabUntil(page: Page, name: string, read = () => focused(page), key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press(key)
    if ((await read()) === name) return
  }
  throw new Error(`${key} never reached ${name}.`)
}

const tabTo = (page: Page, label: string, key = 'Tab') => tabUntil(page, label, () => focused(page), key)

it('everything is reached without a pointer', async () => {
  const { page, complaints } = await openPage(browser)
  const name = await busiest(page)

  await page.keyboard.press('Tab')
  expect(await focused(page)).toBe('Skip to content')
  await page.keyboard.press('Enter')
  await tabTo(page, `View report of ${name}`)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/campaigns\//)
  await settled(page)
  expect(await h1(page).evaluate((heading) => heading === document.activeElement)).toBe(true)

  await tabTo(page, 'Last 30 days')
  await page.keyboard.press('Enter')
  await page.waitForURL(/from=/)

  await tabTo(page, 'Metrics')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Metrics' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: 'Metrics' }).waitFor({ state: 'detached' })
  expect(await focused(page)).toBe('Metrics')

  await settled(page)
  await tabTo(page, 'Users')
  await page.keyboard.press('Enter')
  await page.waitForURL(/sort=-users/)
  await tabTo(page, 'About Users')
  await page.getByRole('tooltip').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('tooltip').waitFor({ state: 'detached' })
  expect(await focused(page)).toBe('About Users')
  expect(complaints).toEqual([])
})

it('graph, statistics, funnel, drawer and machine clicks are worked without a pointer', async () => {
  const { page, complaints } = await openPage(browser)
  await openReport(page, /^Thank you/)
  await tabTo(page, 'All interactions')
  await page.keyboard.press('Enter')
  await page.waitForURL(/machine=include/)
  await page.getByText(/^Clicks and opens that look automatic count in every figure here/).waitFor()
  await settled(page)

  const compared = page.locator('tbody td a[aria-label*=": explain Revenue of "]').first()
  const figure = (await compared.getAttribute('aria-label')) ?? ''
  await tabTo(page, figure)
  await page.keyboard.press('Enter')
  const drawer = page.getByRole('dialog')
  await drawer.waitFor()
  await drawer.getByText('Standard error', { exact: true }).waitFor()
  await tabTo(page, 'Copy as JSON')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('"standardError"')
  await page.keyboard.press('Escape')
  await drawer.waitFor({ state: 'detached' })
  expect(await focused(page)).toBe(figure)

  await tabTo(page, 'Show over time')
  await page.keyboard.press('Enter')
  await page.getByRole('table', { name: /over time$/ }).waitFor()
  await tabTo(page, 'Added up')
  await page.keyboard.press('Enter')
  await page.waitForURL(/points=running/)
  await tabTo(page, 'Show funnel')
  await page.keyboard.press('Enter')
  await page.getByRole('table', { name: /^Funnel/ }).waitFor()
  expect(complaints).toEqual([])
})

it('a live refresh leaves the focus where it is', async () => {
  const { page, complaints } = await openPage(browser)
  await page.clock.install()
  await openReport(page, await busiest(page))
  const figure = page.locator('tbody td a[aria-label*=": explain "]').first()
  await figure.focus()
  const held = await figure.elementHandle()
  // The second request leaves when the first answer has been drawn.
  for (let refreshes = 0; refreshes < 2; refreshes++) {
    const answered = page.waitForResponse((response) => /\/report(\?|$)/.test(response.url()))
    await page.clock.fastForward(10_000)
    await (await answered).finished()
  }
  expect(await held?.evaluate((link) => link === document.activeElement)).toBe(true)
  expect(complaints).toEqual([])
})

it('a campaign is created without a pointer', async () => {
  const { page, complaints } = await openPage(browser)
  await page.goto('/')
  await settled(page)
  await tabTo(page, 'New campaign')
  await page.keyboard.press('Enter')
  await page.waitForURL('/new-campaign')
  await page.getByRole('button', { name: 'Create campaign' }).waitFor()
  expect(await h1(page).evaluate((heading) => heading === document.activeElement)).toBe(true)

  const field = (id: string) =>
    tabUntil(page, id, () => page.evaluate(() => document.activeElement?.id ?? ''))
  await field('create-name')
  await page.keyboard.type(`By keyboard ${Date.now()}`)
  await field('create-version.variations[0].trafficShare')
  await page.keyboard.type('60') // what was there is selected
  await page.getByText('The shares add up to 110%: 10% too much.').waitFor()
  await tabTo(page, 'Split evenly')
  await page.keyboard.press('Enter')
  await page.getByText('The shares add up to 100%.').waitFor()
  await tabTo(page, 'Add variation', 'Shift+Tab')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('create-version.variations[2].name')
  await page.keyboard.type('Nothing')
  await tabTo(page, 'Remove Variation 3: Nothing')
  await page.keyboard.press('Enter')
  expect(await focused(page)).toBe('Add variation')
  await tabTo(page, 'Create campaign')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/campaigns\/by-keyboard-/)
  await page
    .getByRole('status')
    .filter({ hasText: /created/ })
    .waitFor()
  await settled(page)
  expect(await h1(page).evaluate((heading) => heading === document.activeElement)).toBe(true)
  expect(complaints).toEqual([])
})
