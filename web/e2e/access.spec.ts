import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { h1, launch, openPage } from './browser'
import { addMember, setPassword, signIn } from './members'

let browser: Browser
beforeAll(async () => void (browser = await launch()))
afterAll(() => browser.close())

it('a new member enters by link, sets a password, and comes back with it to the exact address', async () => {
  const email = `viewer-${Date.now()}@example.com`
  const { page: admin } = await openPage(browser)
  const link = await addMember(admin, email)

  const { page } = await openPage(browser, { signedIn: false })
  await page.goto(link)
  await page.getByRole('heading', { level: 1, name: 'Campaigns' }).waitFor()
  await page.goto('/settings')
  await page.getByText('Only administrators see members and API keys.').waitFor()
  await setPassword(page)
  await page.getByRole('button', { name: /^Account/ }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(/\/sign-in/)

  await page.goto('/?status=running')
  await signIn(page, email)
  await page.waitForURL('/?status=running')
  await page.getByRole('heading', { level: 1, name: 'Campaigns' }).waitFor()
  expect(await h1(page).textContent()).toBe('Campaigns')

  await admin.getByRole('button', { name: `Remove ${email}` }).click()
  await admin.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await admin.getByRole('status').filter({ hasText: 'Member removed' }).waitFor()
})

it('a key is shown once and can be revoked', async () => {
  const source = `shop-${Date.now()}`
  const { page } = await openPage(browser)
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Create key' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Source').fill(source)
  await dialog.getByRole('button', { name: 'Create key' }).click()
  expect((await dialog.locator('code').textContent())?.length).toBeGreaterThan(15)
  await dialog.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: `Revoke key of ${source}` }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click()
  await page.getByRole('status').filter({ hasText: 'Key revoked' }).waitFor()
})
