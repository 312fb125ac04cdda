import type { TestProject } from 'vitest/node'
import { launch, type SignedIn } from './browser'
import { startHost } from './host'

declare module 'vitest' {
  interface ProvidedContext {
    url: string
    usedLink: string
    signedIn: SignedIn
  }
}

/** Starts the host and uses its one-time link, once, for every file. */
export default async function setup(project: TestProject) {
  const host = await startHost()
  const browser = await launch()
  try {
    const page = await browser.newPage()
    await page.goto(host.signInLink)
    await page.getByRole('heading', { level: 1, name: 'Campaigns' }).waitFor()
    project.provide('url', host.url)
    project.provide('usedLink', host.signInLink)
    project.provide('signedIn', await page.context().storageState())
  } catch (error) {
    await host.stop()
    throw error
  } finally {
    await browser.close()
  }
  return host.stop
}
