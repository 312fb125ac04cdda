import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launch, openPage } from './browser'
import { openReport } from './campaigns'
import { rowsOf } from './table'

let browser: Browser
beforeAll(async () => void (browser = await launch()))
afterAll(() => browser.close())

const numberIn = (words: string | undefined) => Number(/^[\d,]+/.exec(words ?? '')?.[0].replaceAll(',', ''))

it('the funnel starts with the people of the report and says what nobody reports', async () => {
  const { page, complaints } = await openPage(browser)
  await openReport(page, /^Win back/)
  await page.getByRole('button', { name: 'Show funnel' }).click()
  const rows = await rowsOf(page.getByRole('table', { name: /^Funnel/ }))
  const variations = await rowsOf(page.getByRole('table', { name: /^Variation Performance/ }))
  const people = (list: Record<string, string>[], column: string) =>
    list
      .map((row) => numberIn(row[column]))
      .toSorted((a, b) => a - b)
      .join(' ')
  const whole = rows.filter((row) => row.Channel === 'All channels')
  const variationRows = variations.filter((row) => row.Variation !== 'All variations')
  expect(people(whole, 'Allocated')).toBe(people(variationRows, 'Users'))
  const sms = rows.find((row) => row.Channel === 'SMS')
  expect(sms?.Impressions).toMatch(/^Not reported: No source has reported/)
  expect(sms?.Requested).toMatch(/% of decided$/)
  const out = await rowsOf(page.getByRole('table', { name: 'Where the others went' }))
  const smsOut = out.find((row) => row.Channel === 'SMS')
  expect(numberIn(sms?.Decided)).toBe(numberIn(sms?.Requested) + numberIn(smsOut?.['Not opted in']))
  expect(complaints).toEqual([])
})

it('what automatic clicks would change is said before the switch, and is what the switch shows', async () => {
  const { page, complaints } = await openPage(browser)
  await openReport(page, /^Thank you/)
  const choice = page.getByRole('group', { name: 'Clicks and opens' })
  const said = (await choice.textContent()) ?? ''
  const [, automatic, clicks] = /([\d,]+) of ([\d,]+) clicks look automatic/.exec(said) ?? []
  expect(numberIn(automatic)).toBeGreaterThan(0)
  expect(numberIn(clicks)).toBeGreaterThan(numberIn(automatic))
  const [, would] = /with them Revenue would be (\S+\d)/.exec(said) ?? []
  await choice.getByRole('button', { name: 'All interactions' }).click()
  await choice.getByText(/without them Revenue would be/).waitFor()
  await page.getByRole('region', { name: 'Overview' }).getByRole('link', { name: would }).waitFor()
  await page.getByText(/^Clicks and opens that look automatic count in every figure here/).waitFor()
  expect(complaints).toEqual([])
})

it('the events page adds up, explains a refusal and replays what was held back', async () => {
  const source = `kiosk-${Date.now()}`
  const { page, complaints } = await openPage(browser)
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Create key' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Source').fill(source)
  await dialog.getByRole('button', { name: 'Create key' }).click()
  const key = await dialog.locator('code').textContent()
  await dialog.getByRole('button', { name: 'Done' }).click()
  const trigger = { type: 'trigger', userId: 'kim', occurredAt: '2026-03-02T10:00:00Z', variationId: 'A' }
  const sent = await page.request.post('/api/v1/events', {
    headers: { Authorization: `Bearer ${key}` },
    data: {
      events: [
        { ...trigger, eventId: `${source}-1`, occurredAt: 'yesterday', campaignId: 'welcome' },
        { ...trigger, eventId: `${source}-2`, campaignId: `${source}-campaign` },
      ],
    },
  })
  expect(sent.ok()).toBe(true)

  await page.getByRole('link', { name: 'Events', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Events' }).waitFor()
  await page.getByLabel('Source', { exact: true }).selectOption(source)
  await page.waitForURL(`/events?source=${source}`)
  const balance = page.getByRole('table', { name: /^Balance/ })
  await balance.getByText(source).waitFor()
  const [row] = await rowsOf(balance)
  expect(row).toMatchObject({ Received: '2', Refused: '1', 'Held back': '1', 'Adds up': 'Yes' })
  const refused = page.getByRole('table', { name: /^Refused events/ })
  await refused.getByText('Time unreadable').waitFor()
  const [refusal] = await rowsOf(refused)
  expect(refusal?.Where).toMatch(/occurredAt$/)
  expect(refusal?.['How it began']).toContain('yesterday')

  const held = page.getByRole('table', { name: /^Held-back events/ })
  await held.getByText(`${source}-campaign`, { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Replay now' }).click()
  await page.getByRole('status').filter({ hasText: '1 held-back event is looked at again' }).waitFor()
  await page.getByLabel('Campaign id of held-back events').fill('another')
  await page.getByText('No event is held back').waitFor()
  expect(complaints).toEqual([])
})

it('the overview adds up, and says by how much the sum is more than what was earned together', async () => {
  const { page, complaints } = await openPage(browser)
  await page.goto('/')
  await page.getByRole('link', { name: 'Overview', exact: true }).click()
  const table = page.getByRole('table', { name: /^Credited purchases by campaign/ })
  await table.waitFor()
  const rows = await rowsOf(table)
  const purchases = rows.map((row) => numberIn(row.Purchases))
  const sum = purchases.at(-2) ?? 0
  const together = purchases.at(-1) ?? 0
  expect(purchases.slice(0, -2).reduce((all, each) => all + each)).toBe(sum)
  expect(together).toBeLessThan(sum)
  await page
    .getByText(new RegExp(`credited by more than one campaign.* so the sum has ${sum - together} purchases`))
    .waitFor()
  await page.getByRole('button', { name: 'Last 7 days' }).click()
  await page.getByText(/^Only people who first triggered a campaign in this range/).waitFor()
  expect(page.url()).toMatch(/\?from=\d{4}-\d\d-\d\d&to=/)
  await table.getByRole('link').first().click()
  await page.getByRole('table', { name: /^Variation Performance/ }).waitFor()
  expect(complaints).toEqual([])
})

it('settings say what a change does, and take exchange rates by hand and from a file', async () => {
  const { page, complaints } = await openPage(browser)
  await page.goto('/settings')
  const site = page.getByRole('region', { name: 'Site', exact: true })
  await site.getByLabel('Name').fill('Corner shop')
  await site.getByText('The name is shown in the dashboard and nowhere else.').waitFor()
  await site.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('status').filter({ hasText: 'Saved.' }).waitFor()
  await page.getByText('Corner shop').first().waitFor()

  const rates = page.getByRole('region', { name: 'Exchange rates' })
  await rates.getByLabel('Currency').fill('gbp')
  await rates.getByLabel('Day').fill('2001-02-03')
  await rates.getByRole('spinbutton', { name: 'Rate' }).fill('-1')
  await rates.getByRole('button', { name: 'Add rate' }).click()
  await rates.getByText(/^rate is required: above 0/).waitFor()
  await rates.getByRole('spinbutton', { name: 'Rate' }).fill('1.25')
  await rates.getByRole('button', { name: 'Add rate' }).click()
  const table = rates.getByRole('table', { name: /^Exchange rates/ })
  await table.getByText('3 Feb 2001').waitFor()
  const file = (text: string) => ({ name: 'rates.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await rates
    .getByLabel('CSV file')
    .setInputFiles(file('currency,date,rate\nCHF,2001-02-03,1.1\nCHF,someday,1.1\n'))
  await rates.getByRole('button', { name: 'Upload' }).click()
  await rates.getByText(/^Rate 2: date is required/).waitFor()
  await rates.getByLabel('CSV file').setInputFiles(file('currency,date,rate\nCHF,2001-02-03,1.1\n'))
  await rates.getByRole('button', { name: 'Upload' }).click()
  await page.getByRole('status').filter({ hasText: '1 rate stored' }).waitFor()
  for (const currency of ['CHF', 'GBP']) {
    await rates.getByRole('button', { name: `Delete the rate of ${currency} of 3 Feb 2001` }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
    await table.getByText(currency).waitFor({ state: 'detached' })
  }

  const hosts = page.getByRole('region', { name: 'Link hosts' })
  await hosts.getByLabel('Hosts, one a line').fill('https://shop.example.com/')
  await hosts.getByRole('button', { name: 'Save' }).click()
  await hosts.getByText(/^https:\/\/shop\.example\.com\/: A host is a name/).waitFor()
  await hosts.getByLabel('Hosts, one a line').fill('shop.example.com\n*.example.org')
  await hosts.getByRole('button', { name: 'Save' }).click()
  await hosts.getByText(/A host is a name/).waitFor({ state: 'detached' })

  const statistics = page.getByRole('region', { name: 'Statistics' })
  await statistics.getByLabel('Days before a winner').fill('400')
  await statistics.getByRole('button', { name: 'Save' }).click()
  await statistics.getByText('statistics.gateDays must be 0 to 365.').waitFor()
  expect(complaints).toEqual([])
})
