import type { Page } from 'playwright-core'

export const password = 'a sentence nobody guesses 7'

/** Adds a member in the settings; returns the one-time link. */
export async function addMember(admin: Page, email: string): Promise<string> {
  await admin.goto('/settings')
  await admin.getByRole('button', { name: 'Add member' }).click()
  const dialog = admin.getByRole('dialog')
  await dialog.getByLabel('E-mail').fill(email)
  await dialog.getByRole('button', { name: 'Add member' }).click()
  const link = (await dialog.locator('code').textContent()) ?? ''
  await dialog.getByRole('button', { name: 'Done' }).click()
  return link
}

/** On the settings page of somebody who came by a link. */
export async function setPassword(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'New password' }).fill(password)
  await page.getByRole('button', { name: 'Set password' }).click()
  await page.getByRole('status').filter({ hasText: 'Password set' }).waitFor()
}

export async function signIn(page: Page, email: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}
