import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { h1, launch, openPage } from './browser'

let browser: Browser
beforeAll(async () => void (browser = await launch()))
afterAll(() => browser.close())

const password = 'a sentence nobody guesses 7'

it('a new member enters by link, sets a password, and comes back with it to the exact address', async () => {
  const email = `viewer-${Date.now()}@example.com`
  const { page: admin } = await openPage(browser)
  await admin.goto('/settings')
  await admin.getByRole('button', { name: 'Add member' }).click()
  const dialog = admin.getByRole('dialog')
  await dialog.getByLabel('E-mail').fill(email)
  await dialog.getByRole('button', { name: 'Add member' }).click()
  const link = await dialog.locator('code').textContent()
  await dialog.getByRole('button', { name: 'Done' }).click()

  const { page } = await openPage(browser, { signedIn: false })
  await page.goto(link!)
  await page.getByRole('heading', { level: 1, name: 'Campaigns' }).waitFor()
  await page.goto('/settings')
  await page.getByText('Only administrators see members and API keys.').waitFor()
  await page.getByRole('textbox', { name: 'New password' }).fill(password)
  await page.getByRole('button', { name: 'Set password' }).click()
  await page.getByRole('status').filter({ hasText: 'Password set' }).waitFor()
  await page.getByRole('button', { name: /^Account/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.waitForURL(/\/sign-in/)

  await page.goto('/?status=running')
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
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
