import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, openPage, settled } from './browser'
import { busiest, openReport } from './campaigns'

let browser: Browser
beforeAll(async () => void (browser = await launch()))
afterAll(() => browser.close())

/** A page is opened once a device and then looked at in both schemes. */
const devices = [
  {
    device: 'a desktop',
    looks: [
      { scheme: 'light', width: 1280, height: 900 },
      { scheme: 'dark', width: 1280, height: 900 },
    ],
  },
  {
    device: 'a phone',
    looks: [
      { scheme: 'light', width: 390, height: 844 },
      { scheme: 'dark', width: 360, height: 780 },
    ],
  },
] as const

async function faults(page: Page): Promise<string[]> {
  // As a function call, so that a strict content policy does not stand in the way.
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { axe: tool } = globalThis as unknown as { axe: typeof axe }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    // What still moves has no size or colour yet; when it stands, what inherits from it begins to move.
    for (let moving = document.getAnimations(); moving.length > 0; moving = document.getAnimations()) {
      await Promise.all(moving.map(({ finished }) => finished.catch(() => undefined)))
      await new Promise(requestAnimationFrame)
    }
    // Behind a modal dialog nothing can be reached; the page there is judged on its own, as another case.
    const behind = document.querySelector('[role="dialog"][aria-modal="true"]') ? [['main']] : []
    const { violations } = await tool.run({ exclude: behind }, { runOnly: tags })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  })
}

const scrollsSideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)

const pages: [string, (page: Page) => Promise<void>][] = [
  ['the sign-in', async (page) => void (await page.goto('/sign-in'))],
  ['the list', async (page) => void (await page.goto('/').then(() => settled(page)))],
  ['a report', async (page) => openReport(page, await busiest(page))],
  [
    'the connections',
    async (page) =>
      void (await page.goto('/connections').then(() => page.getByText('No connections yet').waitFor())),
  ],
  [
    'the drawer behind a figure',
    async (page) => {
      await openReport(page, await busiest(page))
      await page
        .getByRole('link', { name: /explain Revenue of All variations/ })
        .last()
        .click()
      await page.getByRole('dialog').getByText('Window ends').first().waitFor()
    },
  ],
  [
    'the diagnostics',
    async (page) => {
      await openReport(page, /^Win back/)
      await page.getByRole('button', { name: 'Show diagnostics' }).click()
      await page.getByRole('table', { name: /^Clicks/ }).waitFor()
    },
  ],
  [
    'the funnel',
    async (page) => {
      await openReport(page, /^Win back/)
      await page.getByRole('button', { name: 'Show funnel' }).click()
      await page.getByRole('table', { name: 'Where the others went' }).waitFor()
    },
  ],
  [
    'the open choice of metrics',
    async (page) => {
      await openReport(page, await busiest(page))
      await page.getByRole('button', { name: 'Metrics', exact: true }).click()
      await page.locator(':popover-open').waitFor()
    },
  ],
  [
    'an open tooltip',
    async (page) => {
      await openReport(page, await busiest(page))
      await page
        .getByRole('button', { name: /^About / })
        .first()
        .focus()
      // The pointer may rest on another one.
      await page.getByRole('tooltip').first().waitFor()
    },
  ],
  [
    'the figures over time',
    async (page) => {
      await openReport(page, await busiest(page))
      await page.getByRole('button', { name: 'Show over time' }).click()
      await page.getByRole('figure').waitFor()
    },
  ],
  [
    'a new campaign that was refused',
    async (page) => {
      await page.goto('/new-campaign')
      await page.getByRole('combobox', { name: 'Attribution window' }).selectOption('custom')
      await page.getByRole('button', { name: 'Create campaign' }).click()
      await page.getByRole('group', { name: /need.? changing$/ }).waitFor()
    },
  ],
  [
    'a campaign being edited',
    async (page) => {
      await openReport(page, await busiest(page))
      await page.getByRole('link', { name: /^Edit / }).click()
      await page.getByRole('table', { name: /^Test versions/ }).waitFor()
    },
  ],
  [
    'the preview of a new version',
    async (page) => {
      await openReport(page, await busiest(page))
      await page.getByRole('link', { name: /^Edit / }).click()
      await page.getByRole('button', { name: 'Review the new version' }).click()
      await page.getByRole('dialog').getByText('People are allocated afresh').waitFor()
    },
  ],
  ['the overview', async (page) => void (await page.goto('/overview').then(() => settled(page)))],
  ['the events', async (page) => void (await page.goto('/events').then(() => settled(page)))],
  ['the settings', async (page) => void (await page.goto('/settings').then(() => settled(page)))],
  [
    'the glossary',
    async (page) => void (await page.goto('/glossary').then(() => page.locator('article').first().waitFor())),
  ],
]

describe.each(devices)('on $device', ({ looks }) => {
  it.each(pages)('%s has no fault and does not scroll sideways, light and dark', async (_, open) => {
    const { page } = await openPage(browser, looks[0])
    await open(page)
    await page.locator('h1').waitFor()
    for (const { scheme, width, height } of looks) {
      await page.emulateMedia({ colorScheme: scheme })
      await page.setViewportSize({ width, height })
      await page.locator(`html[data-mantine-color-scheme="${scheme}"]`).waitFor()
      const seen = { scheme, faults: await faults(page), sideways: await scrollsSideways(page) }
      expect(seen).toEqual({ scheme, faults: [], sideways: false })
    }
    await page.context().close()
  })
})

const reflowing = pages.filter(([name]) => /the list|a report|the figures|the settings|the drawer/.test(name))

/** A screen of 1280 pixels at 400 % (1.4.10). */
it.each(reflowing)('%s reflows at 320 pixels', async (_, open) => {
  const { page } = await openPage(browser, { width: 320, height: 640 })
  await open(page)
  await page.locator('h1').waitFor()
  expect(await scrollsSideways(page)).toBe(false)
  await page.context().close()
})

it.each(reflowing)('%s has no fault in forced colours', async (_, open) => {
  const { page } = await openPage(browser, { forcedColors: true })
  await open(page)
  await page.locator('h1').waitFor()
  expect(await faults(page)).toEqual([])
  await page.context().close()
})
