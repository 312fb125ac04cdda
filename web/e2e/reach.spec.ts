import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, openPage, settled } from './browser'
import { busiest, openReport } from './campaigns'

let browser: Browser
beforeAll(async () => void (browser = await launch()))
afterAll(() => browser.close())

/** Everything on the page that works, by a mark that is put on each. */
const mark = (page: Page) =>
  page.evaluate(() => {
    const works = 'a[href], button, input, select, textarea, summary, [tabindex="0"]'
    const visible = [...document.querySelectorAll<HTMLElement>(works)].filter(
      (element) =>
        !element.matches(':disabled, [tabindex="-1"], [type="hidden"]') &&
        element.checkVisibility({ visibilityProperty: true }) &&
        !element.closest('[popover]:not(:popover-open)'),
    )
    visible.forEach((element, index) => element.setAttribute('data-reach', String(index)))
    return visible.map((element) => element.outerHTML.slice(0, 160))
  })

interface Stop {
  mark: string | undefined
  name: string
  isSeen: boolean
  hasOutline: boolean
}

/** What has the focus: whether it has a name, is the thing on top where it stands, and shows that it has the focus. */
const stop = (page: Page): Promise<Stop> =>
  page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    // What the focus scrolled to is in its place in the frame after the next.
    await frame().then(frame)
    const element = document.activeElement as HTMLElement
    const { left, top, width, height } = element.getBoundingClientRect()
    const inside = (x: number, y: number) => {
      const found = document.elementFromPoint(x, y)
      return (
        found !== null &&
        (element.contains(found) || found.contains(element) || found.closest('label') !== null)
      )
    }
    const xs = [left + 2, left + width / 2, left + width - 2]
    // A high field is scrolled to its caret, not to its middle.
    const ys = [top + Math.min(12, height / 2), top + height / 2]
    const style = getComputedStyle(element)
    return {
      mark: element.dataset.reach,
      name: (
        element.getAttribute('aria-label') ??
        (element as HTMLInputElement).labels?.[0]?.textContent ??
        element.getAttribute('aria-labelledby') ??
        element.textContent ??
        ''
      ).trim(),
      isSeen: ys.some((y) => xs.some((x) => inside(x, y))),
      hasOutline:
        style.outlineStyle !== 'none' ||
        style.boxShadow !== 'none' ||
        style.borderColor !== 'rgba(0, 0, 0, 0)',
    }
  })

const LIMIT = 400

const pages: [string, (page: Page) => Promise<unknown>][] = [
  ['the list', async (page) => page.goto('/').then(() => settled(page))],
  ['a report', async (page) => openReport(page, await busiest(page))],
  [
    'a new campaign',
    async (page) =>
      page.goto('/new-campaign').then(() => page.getByRole('button', { name: 'Create campaign' }).waitFor()),
  ],
  ['the overview', async (page) => page.goto('/overview').then(() => settled(page))],
  [
    'the connections',
    async (page) => page.goto('/connections').then(() => page.getByText('No connections yet').waitFor()),
  ],
  ['the events', async (page) => page.goto('/events').then(() => settled(page))],
  [
    'the glossary',
    async (page) => page.goto('/glossary').then(() => page.locator('article').first().waitFor()),
  ],
  ['the settings', async (page) => page.goto('/settings').then(() => settled(page))],
]

describe.each([1280, 360])('at %i px', (width) => {
  it.each(pages)('Tab reaches everything on %s, named, in sight and showing the focus', async (_, open) => {
    const { page, complaints } = await openPage(browser, { width, height: 780 })
    await open(page)
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    const all = await mark(page)
    const left = new Set(all.keys())
    const wrong: string[] = []
    for (let presses = 0; presses < LIMIT && left.size > 0; presses++) {
      await page.keyboard.press('Tab')
      const { mark: at, name, isSeen, hasOutline } = await stop(page)
      if (at === undefined) continue
      left.delete(Number(at))
      if (!name) wrong.push(`without a name: ${all[Number(at)]}`)
      if (!isSeen) wrong.push(`covered or out of sight: ${all[Number(at)]}`)
      if (!hasOutline) wrong.push(`does not show the focus: ${all[Number(at)]}`)
    }
    expect([...left].map((index) => all[index])).toEqual([])
    expect(wrong).toEqual([])
    expect(complaints).toEqual([])
  })
})
