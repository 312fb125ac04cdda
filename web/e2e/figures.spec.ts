import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, openPage, settled } from './browser'

type Cell = Record<'value' | 'numerator' | 'denominator', number | null>
interface Row {
  name: string
  metrics: Record<string, Cell>
}
interface Variation extends Row {
  id: string
  channels: (Row & { channel: string })[]
}
interface Report {
  metrics: { name: string; label: string; format: string }[]
  variations: Variation[]
  total: Row
}

let browser: Browser
beforeAll(async () => void (browser = await launch()))
afterAll(() => browser.close())

const channelNames: Record<string, string> = { email: 'E-mail', sms: 'SMS', push: 'Push' }
const number = (shown: string) => Number(shown.replaceAll(/[^\d.-]/g, ''))
const every =
  'revenue,purchase,sendRequest,ctr,addToCart,purchasers,clickRate,netRevenue,allPurchases,allRevenue'

async function get(page: Page, path: string, accept: string): Promise<string> {
  const response = await page.request.get(`/api/v1${path}`, { headers: { Accept: accept } })
  expect({ path, status: response.status() }).toEqual({ path, status: 200 })
  return response.text()
}

const linesOf = (csv: string) => {
  const [head = '', ...lines] = csv.trim().split('\r\n')
  const names = head.split(',')
  return lines.map((line) =>
    Object.fromEntries(line.split(',').map((each, index): [string, string] => [names[index] ?? '', each])),
  )
}

const toNumber = (text: string | undefined) => (text ? Number(text) : null)

const partsOf = ({ metrics }: Row) =>
  Object.fromEntries(
    Object.entries(metrics).map(([name, { numerator, denominator, value }]) => [
      name,
      { numerator, denominator, value },
    ]),
  )

const fromCsv = (csv: Record<string, string>[], variation: string, channel = '') =>
  Object.fromEntries(
    csv
      .filter((line) => line.variation === variation && line.channel === channel)
      .map((line) => [
        line.metric,
        {
          numerator: toNumber(line.numerator),
          denominator: toNumber(line.denominator),
          value: toNumber(line.value),
        },
      ]),
  )

/** What the purchases behind a row come to, in ten-thousandths added as whole numbers. */
function fromPurchases(credits: Record<string, string>[], row: Row) {
  const sum = (value: (line: Record<string, string>) => number) =>
    credits.reduce((all, line) => all + Math.round(value(line) * 10_000), 0) / 10_000
  const counted: Record<string, number> = {
    purchase: credits.length,
    revenue: sum((line) => Number(line.amount)),
    netRevenue: sum((line) => Number(line.amount) - Number(line.refunded)),
    purchasers: new Set(credits.map((line) => line.userId)).size,
  }
  return Object.fromEntries(Object.keys(earned(row)).map((name) => [name, counted[name]]))
}

/** The totals of the metrics that are made of purchases, where the campaign measures them. */
const earned = ({ metrics }: Row) =>
  Object.fromEntries(
    ['purchase', 'revenue', 'netRevenue', 'purchasers'].flatMap((name) => {
      const total = metrics[name]?.numerator
      return typeof total === 'number' ? [[name, total]] : []
    }),
  )

const rowsOf = (report: Report) =>
  report.variations.flatMap((variation) => [
    { row: variation, variation: variation.id, channel: undefined, name: variation.name },
    ...variation.channels.map((each) => ({
      row: each,
      variation: variation.id,
      channel: each.channel,
      name: `${variation.name}, ${channelNames[each.channel] ?? each.channel}`,
    })),
  ])

async function demoCampaigns(page: Page): Promise<{ id: string; versions: { id: string }[] }[]> {
  const { items } = JSON.parse(await get(page, '/campaigns?limit=50', 'application/json')) as {
    items: { id: string }[]
  }
  const all = items.map(async ({ id }) => JSON.parse(await get(page, `/campaigns/${id}`, 'application/json')))
  return Promise.all(all)
}

describe('every cell of every demo campaign and version', () => {
  it('is the same in the API’s JSON and CSV, and adds up from the purchases behind it', async () => {
    const { page } = await openPage(browser)
    for (const { id, versions } of await demoCampaigns(page)) {
      for (const version of versions) {
        const base = `/campaigns/${id}/report?version=${version.id}&metrics=${every}`
        const report = JSON.parse(await get(page, base, 'application/json')) as Report
        const csv = linesOf(await get(page, base, 'text/csv'))
        for (const { row, variation, channel } of rowsOf(report)) {
          const where = `${id} ${version.id} ${variation} ${channel ?? 'all channels'}`
          expect({ where, ...fromCsv(csv, variation, channel) }).toEqual({ where, ...partsOf(row) })
          const of = `version=${version.id}&variation=${variation}${channel ? `&channel=${channel}` : ''}`
          const credits = linesOf(await get(page, `/campaigns/${id}/credits?${of}`, 'text/csv'))
          expect({ where, ...fromPurchases(credits, row) }).toEqual({ where, ...earned(row) })
        }
        const all = `${id} ${version.id} all variations`
        expect({ all, ...fromCsv(csv, '') }).toEqual({ all, ...partsOf(report.total) })
        expect(new Set(csv.map((line) => line.metric))).toEqual(new Set(every.split(',')))
      }
    }
  })

  it('is the same on the screen and in its drawer', { timeout: 300_000 }, async () => {
    const { page, complaints } = await openPage(browser)
    for (const { id, versions } of await demoCampaigns(page)) {
      for (const version of versions) {
        const query = `version=${version.id}&metrics=${every}`
        const path = `/campaigns/${id}/report?${query}`
        const report = JSON.parse(await get(page, path, 'application/json')) as Report
        await page.goto(`/campaigns/${id}?${query}`)
        await settled(page)
        const shown = await page.evaluate(readFigures)
        const all = { row: report.total, name: 'All variations' }
        for (const { row, name } of [...rowsOf(report), all])
          for (const { name: metric, label, format } of report.metrics)
            sameCell(
              `${id} ${version.id} ${label} of ${name}`,
              row.metrics[metric]!,
              shown[`${label} of ${name}`],
              format,
            )
      }
    }
    expect(complaints).toEqual([])
  })
})

interface Shown {
  text: string
  title: string
  parts: string
  drawer: string[]
  drawerTitle: string
}

/** In the page: every figure of both tables as it is written, and what its drawer says when it is opened. */
async function readFigures(): Promise<Record<string, Shown>> {
  const figures: Record<string, Shown> = {}
  const words = (node: Element | null | undefined) => node?.textContent ?? ''
  const heading = () => {
    const drawer = document.querySelector('[role="dialog"]:not([popover])')
    return words(drawer && document.getElementById(drawer.getAttribute('aria-labelledby') ?? ''))
  }
  const until = async (met: () => boolean) => {
    while (!met()) await new Promise(requestAnimationFrame)
  }
  const tables = [...document.querySelectorAll('table')].filter((table) =>
    /^(Variation|Channel) Performance/.test(words(table.caption)),
  )
  for (const link of tables.flatMap((table) => [
    ...table.querySelectorAll<HTMLElement>('td a[title][aria-label*=": explain "]'),
  ])) {
    const name = link.getAttribute('aria-label')?.split(': explain ')[1] ?? ''
    const before = {
      text: words(link),
      title: link.title,
      parts: words(link.parentElement?.nextElementSibling).split(': ').at(-1) ?? '',
    }
    link.click()
    await until(() => heading() === name)
    const parts = [...document.querySelectorAll('[role="dialog"]:not([popover]) dd')]
    figures[name] = {
      ...before,
      drawer: parts.slice(0, 2).map(words),
      drawerTitle: parts[2]?.getAttribute('title') ?? '',
    }
  }
  return figures
}

/** The figure and its parts as they are written, eight digits of it in the tooltip; the drawer repeats all of them. */
function sameCell(where: string, cell: Cell, shown: Shown | undefined, format: string) {
  expect({ where, shown: shown !== undefined }).toEqual({ where, shown: cell.value !== null })
  if (!shown || cell.value === null) return
  const isMoney = format === 'moneyPerUser'
  const part = (value: number | null) => (isMoney ? Math.round((value ?? 0) * 100) / 100 : (value ?? 0))
  const value = format === 'ratio' ? cell.value * 100 : cell.value
  for (const title of [shown.title, shown.drawerTitle])
    expect(Math.abs(number(title) - value)).toBeLessThanOrEqual(Math.abs(value) * 5e-8)
  isRounded(shown.text, value)
  const [numerator = '', denominator = ''] = shown.parts.split(' / ')
  for (const [above, below] of [[numerator, denominator], shown.drawer]) {
    expect(number(above ?? '')).toBeCloseTo(part(cell.numerator), 6)
    expect(number(below ?? '')).toBe(cell.denominator)
  }
}

/** "0.0123" stands for what is at most half of its last digit away. */
function isRounded(text: string, value: number) {
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0
  expect(Math.abs(number(text) - value)).toBeLessThanOrEqual(0.5000001 * 10 ** -decimals)
}
