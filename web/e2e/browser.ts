import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { inject } from 'vitest'

export type SignedIn = Exclude<BrowserContextOptions['storageState'], string | undefined>

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-default-apps',
      '--no-first-run',
    ],
  })

export interface View {
  scheme?: 'light' | 'dark'
  width?: number
  height?: number
  signedIn?: boolean
  /** The system replaces all colours by a few of its own. */
  forcedColors?: boolean
}

/** A page of the dashboard; what the console complains about is collected. */
export async function openPage(browser: Browser, view: View = {}) {
  const { scheme = 'light', width = 1280, height = 900, signedIn = true, forcedColors = false } = view
  const context = await browser.newContext({
    baseURL: inject('url'),
    colorScheme: scheme,
    viewport: { width, height },
    hasTouch: width < 500,
    locale: 'en-GB',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
    forcedColors: forcedColors ? 'active' : 'none',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...(signedIn ? { storageState: inject('signedIn') } : {}),
  })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    // A refused request is written to the console by the browser itself; the pages show it in words.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text())
  })
  return { page, complaints }
}

export const h1 = (page: Page) => page.getByRole('heading', { level: 1 })

/** The page is complete when its tables are there and nothing is being loaded. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('table').first().waitFor()
  await page.locator('[aria-busy="true"], [aria-label="Loading"]').first().waitFor({ state: 'detached' })
}
