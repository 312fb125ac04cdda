import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { h1, launch, openPage, settled } from './browser'
import { rowsOf } from './table'

let browser: Browser
beforeAll(async () => void (browser = await launch()))
afterAll(() => browser.close())

const hasFocus = (element: Locator) => element.evaluate((node) => node === document.activeElement)

const saidAs = (page: Page, words: string | RegExp) =>
  page.getByRole('status').filter({ hasText: words }).first().waitFor()

/** Fills the form up to the button that creates. */
async function fill(page: Page, name: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('link', { name: 'New campaign' }).click()
  const about = page.getByRole('region', { name: 'The campaign' })
  await about.getByRole('textbox', { name: 'Name' }).fill(name)
  await about.getByRole('checkbox', { name: 'SMS' }).check()
  const first = page.getByRole('group', { name: /^Variation 1/ })
  await first.getByRole('textbox', { name: 'Name' }).fill('E-mail first')
  const second = page.getByRole('group', { name: /^Variation 2/ })
  await second.getByRole('textbox', { name: 'Name' }).fill('SMS only')
  await second.getByRole('checkbox', { name: 'E-mail' }).uncheck()
  await page.getByText('The shares add up to 100%.').waitFor()
}

it('a campaign is created, changed in place, and tested anew', async () => {
  const name = `Summer sale ${Date.now()}`
  const { page, complaints } = await openPage(browser)
  await fill(page, name)
  await page.getByRole('button', { name: 'Create campaign' }).click()
  await saidAs(page, `${name} created. Nobody has triggered it yet.`)
  await page.getByRole('heading', { level: 1, name }).waitFor()
  expect(await page.getByRole('link', { name: 'Connect a vendor' }).getAttribute('href')).toBe('/connections')

  await page.getByRole('link', { name: `Edit ${name}` }).click()
  await page.getByRole('heading', { level: 1, name: `Edit ${name}` }).waitFor()
  await page.getByRole('button', { name: 'Review changes' }).click()
  await page.getByText('Nothing is different from what is saved.').waitFor()
  await page.keyboard.press('Escape')
  expect(await hasFocus(page.getByRole('button', { name: 'Review changes' }))).toBe(true)

  await page.getByRole('combobox', { name: 'Attribution window' }).selectOption({ label: '3 days' })
  await page.getByRole('button', { name: 'Review changes' }).click()
  const changes = page.getByRole('dialog', { name: 'What changes' })
  expect(await changes.getByRole('listitem').textContent()).toContain(
    'Attribution window: 7 days → 3 days, from now onClicks before that keep 7 days.',
  )
  await changes.getByRole('button', { name: 'Save 1 change' }).click()
  await saidAs(page, 'Saved.')
  await changes.waitFor({ state: 'detached' })
  expect(await hasFocus(page.getByRole('button', { name: 'Review changes' }))).toBe(true)
  const windows = rowsOf(page.getByRole('table', { name: /^Attribution windows/ }))
  expect((await windows).map((row) => row.Length)).toEqual(['3 days in force', '7 days'])

  const shares = page.getByRole('textbox', { name: 'Share, %' })
  await shares.first().fill('70')
  await page.getByText('The shares add up to 120%: 20% too much.').waitFor()
  await shares.last().fill('30')
  await page.getByRole('button', { name: 'Review the new version' }).click()
  const version = page.getByRole('dialog', { name: 'Start test version v2' })
  // The preview looks at the server first.
  await version.getByRole('listitem').first().waitFor()
  expect(await version.getByRole('listitem').allTextContents()).toEqual([
    'Traffic shares: A 50% / B 50% → A 70% / B 30%',
  ])
  await version.getByRole('button', { name: 'Start version v2' }).click()
  await saidAs(page, 'Version v2 is in the list.')
  const versions = await rowsOf(page.getByRole('table', { name: /^Test versions/ }))
  expect(versions.map((row) => row.Version)).toEqual(['v2 in force', 'v1'])

  await page.getByRole('link', { name: 'Back to the report' }).click()
  await settled(page)
  const picker = page.getByRole('combobox', { name: 'Version' })
  expect((await picker.getByRole('option').allTextContents()).map((label) => label.slice(0, 2))).toEqual([
    'v2',
    'v1',
  ])
  expect(complaints).toEqual([])
})

it('what the server refuses is explained where it is typed', async () => {
  const name = `Twice ${Date.now()}`
  const { page } = await openPage(browser)
  for (const attempt of [1, 2]) {
    await fill(page, name)
    await page.getByRole('button', { name: 'Create campaign' }).click()
    if (attempt === 1) await page.getByRole('heading', { level: 1, name }).waitFor()
  }
  const summary = page.getByRole('group', { name: 'One thing needs changing' })
  await summary.waitFor()
  expect(await hasFocus(summary)).toBe(true)
  const taken = page.getByRole('region', { name: 'The campaign' }).getByRole('textbox', { name: 'Id' })
  await summary.getByRole('button', { name: /already/ }).click()
  expect(await hasFocus(taken)).toBe(true)
  expect(await taken.getAttribute('aria-invalid')).toBe('true')

  await taken.fill(`twice-again-${Date.now()}`)
  await page.getByRole('textbox', { name: 'Share, %' }).first().fill('40')
  await page.getByRole('button', { name: 'Create campaign' }).click()
  await page.getByRole('button', { name: /^Variations: .*add up to 90 percent/ }).waitFor()
  expect(await h1(page).textContent()).toBe('New campaign')
})
