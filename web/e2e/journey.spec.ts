import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { h1, launch, openPage, settled } from './browser'
import { busiest, listed, NAME, openReport } from './campaigns'
import { addMember, setPassword, signIn } from './members'
import { rowsOf } from './table'

let browser: Browser
beforeAll(async () => void (browser = await launch()))
afterAll(() => browser.close())

/** Every table with its rows, and everything that is chosen above them. */
const viewOf = async (page: Page) => ({
  tables: await Promise.all((await page.getByRole('table').all()).map(rowsOf)),
  sorted: await page.locator('th[aria-sort]').allTextContents(),
  pressed: await page.locator('main [aria-pressed="true"]').allTextContents(),
  selected: await page.locator('main option:checked').allTextContents(),
})

describe('someone who is not signed in', () => {
  it('is asked to, and a link that was used does not help', async () => {
    const { page } = await openPage(browser, { signedIn: false })
    await page.goto('/campaigns/some?sort=none')
    await page.getByRole('button', { name: 'Sign in' }).waitFor()
    expect(new URL(page.url()).searchParams.get('next')).toBe('/campaigns/some?sort=none')
    await page.goto(inject('usedLink'))
    await page.getByText('This link no longer works').waitFor()
  })
})

describe('a marketer', () => {
  it('finds a campaign and reads its report', async () => {
    const { page, complaints } = await openPage(browser)
    const name = await busiest(page)
    await page.getByRole('searchbox').fill(name)
    await page.waitForURL(/\?q=/)
    // Until the answer is there, the row stands where it was.
    await page
      .getByRole('status')
      .filter({ hasText: /^1 campaign$/ })
      .waitFor()
    await page.getByRole('row', { name }).hover()
    await page.getByRole('link', { name: `View report of ${name}` }).click()
    await page.waitForURL(/\/campaigns\//)
    await settled(page)
    expect(await h1(page).textContent()).toBe(name)
    expect(await page.title()).toBe(`${name} · Reconnect`)

    const variations = await rowsOf(page.getByRole('table', { name: /^Variation Performance/ }))
    const channels = await rowsOf(page.getByRole('table', { name: /^Channel Performance/ }))
    expect(variations.length).toBeGreaterThan(1)
    expect(channels.length).toBeGreaterThan(0)
    expect(Object.keys(channels[0]!).slice(1)).toEqual(Object.keys(variations[0]!).slice(1))
    expect(complaints).toEqual([])
  })

  it('sees what the variations earned without scrolling sideways, on a telephone too', async () => {
    const width = 360
    const { page } = await openPage(browser, { width, height: 740 })
    await openReport(page, await busiest(page))
    for (const title of [/^Variation Performance/, /^Channel Performance/]) {
      const first = page.getByRole('table', { name: title }).locator('td[data-primary] a')
      expect(await first.count()).toBeGreaterThan(1)
      for (const figure of await first.all()) {
        const { x = 0, width: its = 0 } = (await figure.boundingBox()) ?? {}
        expect(x).toBeGreaterThan(0)
        expect(x + its).toBeLessThan(width)
      }
    }
  })

  it('shares exactly what is on the screen', async () => {
    const { page } = await openPage(browser)
    await openReport(page, await busiest(page))
    await page.getByRole('button', { name: 'Metrics' }).click()
    await page.getByRole('button', { name: /^Add Click Rate/ }).click()
    await page.waitForURL(/metrics=/)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Last 7 days' }).click()
    await page.getByText('Only people who first triggered in this range').waitFor()
    await settled(page)
    await page.getByRole('button', { name: 'Copy link' }).click()
    await page.getByRole('status').filter({ hasText: 'Link copied' }).waitFor()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    const shown = await rowsOf(page.getByRole('table').first())

    const { page: other } = await openPage(browser)
    await other.goto(link)
    await settled(other)
    expect(await rowsOf(other.getByRole('table').first())).toEqual(shown)
  })

  it('shows somebody else the identical view, once they have signed in', async () => {
    const { page } = await openPage(browser)
    await openReport(page, /^Thank you/)
    await page.getByRole('button', { name: 'Metrics' }).click()
    await page.getByRole('button', { name: /^Add Click Rate/ }).click()
    await page.waitForURL(/metrics=/)
    await page.keyboard.press('Escape')
    await page.getByRole('combobox', { name: 'Version' }).selectOption({ index: 0 })
    await page.waitForURL(/version=/)
    await page.getByRole('button', { name: 'Last 30 days' }).click()
    await page.getByRole('button', { name: 'All interactions' }).click()
    const baseline = page.getByLabel('Baseline')
    const other = await baseline.locator('option:not(:checked)').first().textContent()
    await baseline.selectOption({ label: other ?? '' })
    await page.waitForURL(/baseline=/)
    const header = page.getByRole('columnheader', { name: /^Users/ }).first()
    await header.getByRole('button').first().click()
    await page.waitForURL(/sort=/)
    await page.getByRole('button', { name: 'Show funnel' }).click()
    await page.getByRole('table', { name: 'Where the others went' }).waitFor()
    await settled(page)
    await page.getByRole('button', { name: 'Copy link' }).click()
    await page.getByRole('status').filter({ hasText: 'Link copied' }).waitFor()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    const part = ['version', 'from', 'to', 'metrics', 'machine', 'baseline', 'sort', 'show']
    expect([...new URL(link).searchParams.keys()].toSorted()).toEqual(part.toSorted())
    const shown = await viewOf(page)

    const email = `reader-${Date.now()}@example.com`
    const invitation = await addMember(page, email)
    const { page: first } = await openPage(browser, { signedIn: false })
    await first.goto(invitation)
    await first.getByRole('heading', { level: 1, name: 'Campaigns' }).waitFor()
    await first.goto('/settings')
    await setPassword(first)
    const { page: fresh } = await openPage(browser, { signedIn: false })
    await fresh.goto(link)
    await signIn(fresh, email)
    await fresh.getByRole('table', { name: 'Where the others went' }).waitFor()
    await settled(fresh)
    expect(fresh.url()).toBe(link)
    expect(await viewOf(fresh)).toEqual(shown)
  })

  it('takes the figures away as CSV', async () => {
    const { page } = await openPage(browser)
    await openReport(page, await busiest(page))
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/\.csv$/)
  })

  it('opens every demo campaign without an error', async () => {
    const { page, complaints } = await openPage(browser)
    for (const row of await listed(page)) {
      await openReport(page, row[NAME]!)
      expect(await h1(page).textContent()).toBe(row[NAME])
      expect(await page.getByRole('alert').count()).toBe(0)
    }
    expect(complaints).toEqual([])
  })
})
