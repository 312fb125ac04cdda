import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { h1, launch, openPage, settled } from './browser'
import { busiest } from './campaigns'

let browser: Browser
beforeAll(async () => void (browser = await launch()))
afterAll(() => browser.close())

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null
    return element?.getAttribute('aria-label') ?? element?.textContent ?? ''
  })

async function tabTo(page: Page, label: string | RegExp): Promise<void> {
  const matches = (text: string) => (typeof label === 'string' ? text === label : label.test(text))
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    if (matches(await focused(page))) return
  }
  throw new Error(`Tab never reached ${label}.`)
}

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
