import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { session } from '../../mock-api/answer'
import { diagnostics } from '../../mock-api/behind'
import { campaigns } from '../../mock-api/data'
import { report } from '../../mock-api/report'
import type { Report } from '../api/types'
import { renderApp } from '../testing/renderApp'
import { answerWith, server } from '../testing/server'
import { rowsOf } from '../testing/table'

const ok = (body: unknown) => ({ status: 200, body })
const found = campaigns.find(({ id }) => id === 'win-back')!
const query = new URLSearchParams()
const withReport = (change: (shown: Report) => Partial<Report>) => {
  const shown = report(found, query)!
  answerWith('/campaigns/:id/report', ok({ ...shown, ...change(shown) }))
}
const empty = (shown: Report) => ({ headline: { ...shown.headline, users: 0, notEligible: 0 } })
const asViewer = () => answerWith('/session', ok({ ...session, user: { ...session.user, role: 'viewer' } }))
const table = (name: RegExp) => screen.findByRole('table', { name })

describe('every answer leads on', () => {
  it('turns on all interactions when every click looks automatic', async () => {
    answerWith(
      '/campaigns/:id/diagnostics',
      ok({
        ...diagnostics(found, query),
        purchases: {},
        unidentifiedPurchases: 0,
        allClicks: { human: 0, machine: 7, unmatched: 0, lastAt: '2026-11-20T10:00:00Z' },
      }),
    )
    withReport((shown) => ({ health: { ...shown.health, openWindows: { users: 0, of: 59 } } }))
    const { router } = renderApp('/campaigns/win-back?show=none')
    fireEvent.click(await screen.findByRole('link', { name: 'Turn on All interactions' }))
    await waitFor(() => expect(router.state.location.search).toEqual({ show: 'none', machine: 'include' }))
  })

  it('names when each source was last heard of where there are no clicks', async () => {
    answerWith(
      '/campaigns/:id/diagnostics',
      ok({
        ...diagnostics(found, query),
        clicks: { email: { human: 0, machine: 0, unmatched: 0, lastAt: null } },
        allClicks: { human: 0, machine: 0, unmatched: 0, lastAt: null },
      }),
    )
    renderApp('/campaigns/win-back?show=none')
    const notice = (await screen.findByText(/Last click from E-mail: never\./)).closest('[role=note]')
    const inside = within(notice as HTMLElement)
    expect(await inside.findByText(/Last event: shop 3 min\. ago, crm 3 min\. ago\./)).toBeTruthy()
    expect(inside.getByRole('link', { name: 'See what arrived in Events' }).getAttribute('href')).toBe(
      '/events',
    )
    expect(inside.getByRole('link', { name: 'Connect a vendor' })).toBeTruthy()
  })

  it('names the currencies that have no rate, and who can store one', async () => {
    withReport((shown) => ({ health: { ...shown.health, unconvertedPurchases: 3 } }))
    const { unmount } = renderApp('/campaigns/win-back')
    await screen.findByText(/3 purchases in CHF have no exchange rate/)
    const link = screen.getByRole('link', { name: 'Store a rate in Settings' })
    expect(link.getAttribute('href')).toBe('/settings')
    unmount()
    asViewer()
    renderApp('/campaigns/win-back')
    await screen.findByText(/An administrator can store a rate in Settings\./)
    expect(screen.queryByRole('link', { name: 'Store a rate in Settings' })).toBeNull()
  })
})

describe('a report without people', () => {
  it('says that the range leaves them out, and shows the whole version', async () => {
    server.use(
      http.get('*/api/v1/campaigns/:id/report', ({ request }) => {
        const shown = report(found, query)!
        return HttpResponse.json(request.url.includes('from=') ? { ...shown, ...empty(shown) } : shown)
      }),
    )
    const { router } = renderApp('/campaigns/win-back?from=2026-01-01&to=2026-01-02')
    await screen.findByText(/59 people triggered this version, and none of them in this range\./)
    fireEvent.click(screen.getByRole('link', { name: 'Show the whole version' }))
    await waitFor(() => expect(router.state.location.search).toEqual({}))
  })

  it('names what is held back, with a link to it', async () => {
    withReport(empty)
    answerWith('/quarantine', ok({ items: [{ code: 'unknown_variation' }], nextCursor: null }))
    renderApp('/campaigns/win-back')
    await screen.findByText(/1 event of this campaign is held back: Unknown variation \(1\)\./)
    expect(screen.getByRole('link', { name: 'See what is held back' }).getAttribute('href')).toBe(
      '/events?campaign=win-back',
    )
  })
})

describe('what a cell cannot say', () => {
  it('offers Click Rate where a channel reports no impressions', async () => {
    const { router } = renderApp('/campaigns/cart-reminder')
    const channels = await table(/^Channel Performance/)
    const [link] = within(channels).getAllByRole('link', { name: 'Add Click Rate' })
    fireEvent.click(link!)
    await waitFor(() =>
      expect(router.state.location.search).toEqual({
        metrics: 'revenue,purchase,ctr,sendRequest,clickRate',
      }),
    )
    await waitFor(() => expect(screen.queryAllByText('Add Click Rate')).toHaveLength(0))
  })

  it('says why there are more clicks than impressions, also for one channel', async () => {
    withReport((shown) => ({
      variations: shown.variations.map((variation) => ({
        ...variation,
        channels: variation.channels.map((row) => ({
          ...row,
          metrics: {
            ...row.metrics,
            ctr: { ...row.metrics.ctr!, reason: null, numerator: 3, denominator: 2, value: 1.5 },
          },
        })),
      })),
    }))
    renderApp('/campaigns/win-back')
    expect(rowsOf(await table(/^Channel Performance/))[0]?.CTR).toMatch(/image blocking hides the pixel/)
  })

  it('says beside the people who is not among them, and that recent days grow', async () => {
    renderApp('/campaigns/cart-reminder')
    const overview = await screen.findByRole('region', { name: 'Overview' })
    expect(
      within(overview).getByText('1,667 of 15,000 still inside a window: recent days will grow'),
    ).toBeTruthy()
    expect(within(overview).getByText('300 people more opted in to no channel, so not counted')).toBeTruthy()
  })
})

it('says how much may be missing or mixed, as count and share', async () => {
  renderApp('/campaigns/cart-reminder?show=diagnostics')
  const rows = rowsOf(await table(/^What may be missing or mixed/))
  expect(rows[0]).toMatchObject({ Count: '31 of 583', Share: '5.32%' })
  expect(rows[2]).toMatchObject({ Count: '188 of 15,000', Share: '1.25%' })
  expect(rows[3]).toMatchObject({ Count: '0 of 15,000', Share: '0%' })
})
