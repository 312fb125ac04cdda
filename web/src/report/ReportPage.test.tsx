import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { problem } from '../../mock-api/answer'
import { renderApp } from '../testing/renderApp'
import { answerWith } from '../testing/server'
import { rowsOf } from '../testing/table'

const variations = () => screen.findByRole('table', { name: /^Variation Performance/ })
const channels = () => screen.findByRole('table', { name: /^Channel Performance/ })

describe('Variation Performance', () => {
  it('shows per-user values with their parts, the primary metric first, the baseline on top', async () => {
    renderApp('/campaigns/cart-reminder')
    const rows = rowsOf(await variations())
    expect(Object.keys(rows[0]!)).toEqual([
      'Variation',
      'Users',
      'Revenue',
      'Purchase',
      'CTR',
      'Send Request',
    ])
    expect(rows[1]).toMatchObject({
      Variation: expect.stringContaining('With 10 % off'),
      Users: '4,987',
      Revenue: expect.stringMatching(
        /^€3\.02revenue \/ users allocated to the variation: €15,057\.25 \/ 4,987/,
      ),
      CTR: expect.stringMatching(/^8\.81%clicks \/ impressions: 468 \/ 5,313/),
    })
    expect(rows.map((row) => row.Variation)).toEqual([
      expect.stringMatching(/^Plain reminderBaseline/),
      expect.stringMatching(/^With/),
      expect.stringMatching(/^Free/),
      'All variations',
    ])
  })

  it('sorts by a header: falling, rising, as set up; the address keeps it', async () => {
    const { router } = renderApp('/campaigns/cart-reminder')
    const table = await variations()
    const header = () => within(table).getByRole('columnheader', { name: /^Users/ })
    const press = () => fireEvent.click(within(header()).getByRole('button', { name: /^Users/ }))
    press()
    await waitFor(() => expect(header().getAttribute('aria-sort')).toBe('descending'))
    expect(router.state.location.search).toEqual({ sort: '-users' })
    expect(rowsOf(table)[0]?.Users).toBe('5,012')
    press()
    await waitFor(() => expect(header().getAttribute('aria-sort')).toBe('ascending'))
    press()
    await waitFor(() => expect(router.state.location.search).toEqual({ sort: 'none' }))
    expect(table.querySelectorAll('[aria-sort]')).toHaveLength(0)
    expect(rowsOf(table)[0]?.Variation).toMatch(/^Plain/)
  })

  it('shows how a figure grew, and opens its graph from there', async () => {
    const { router } = renderApp('/campaigns/cart-reminder')
    const table = await variations()
    const link = await within(table).findByRole('link', { name: 'Revenue of With 10 % off over time' })
    expect(link.querySelector('polyline')?.getAttribute('points')?.split(' ')).toHaveLength(10)
    fireEvent.click(link)
    await waitFor(() =>
      expect(router.state.location.search).toEqual({ show: 'series', over: 'revenue', points: 'running' }),
    )
    expect(await screen.findByRole('table', { name: 'Revenue over time' })).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Over time' }))
  })

  it('shows no trend of a past that has none', async () => {
    renderApp('/campaigns/cart-reminder?asOf=2026-03-10T10:00:00Z')
    const table = await variations()
    await screen.findByRole('table', { name: /^Channel Performance/ })
    expect(within(table).queryByRole('link', { name: /over time$/ })).toBeNull()
  })

  it('shows the metrics of the address in their order, in both tables', async () => {
    renderApp('/campaigns/cart-reminder?metrics=clickRate,addToCart')
    const expected = ['Users', 'Revenue', 'Click Rate', 'Add to Cart']
    expect(Object.keys(rowsOf(await variations())[0]!).slice(1)).toEqual(expected)
    expect(Object.keys(rowsOf(await channels())[0]!).slice(1)).toEqual(expected)
  })

  it('says why a control has no clicks', async () => {
    renderApp('/campaigns/price-drop')
    const rows = rowsOf(await variations())
    expect(rows.find((row) => row.Variation?.startsWith('No message'))?.CTR).toMatch(
      /—no value: Nobody in the control/,
    )
  })
})

describe('Channel Performance', () => {
  it('groups channels by variation and explains what a channel does not report', async () => {
    renderApp('/campaigns/cart-reminder')
    const table = await channels()
    expect(within(table).getByText('131 allocated people are not opted in to SMS')).toBeTruthy()
    expect(rowsOf(table).map((row) => row.Channel)).toEqual([
      'E-mail',
      'SMS',
      'SMS',
      'E-mail',
      'Push',
      'E-mail',
      'SMS',
    ])
    expect(rowsOf(table)[1]?.CTR).toMatch(/—no value: This channel reports no impressions/)
  })
})

describe('the report around its tables', () => {
  it('shows the API’s own headline figures', async () => {
    renderApp('/campaigns/cart-reminder')
    const overview = await screen.findByRole('region', { name: 'Overview' })
    expect(within(overview).getByText('€35,424.30')).toBeTruthy()
    expect(within(overview).getByText('15,000')).toBeTruthy()
  })

  it('names what a legacy campaign does not measure', async () => {
    renderApp('/campaigns/birthday')
    await screen.findByText(/Everything else was not recorded then/)
    expect(rowsOf(await variations())[0]?.CTR).toMatch(/—no value: Campaigns created before/)
  })

  it('says who is in a restricted range', async () => {
    renderApp('/campaigns/cart-reminder?from=2026-11-01&to=2026-11-08')
    await screen.findByText('Only people who first triggered in this range, and everything they did since.')
    expect(screen.getByRole('button', { name: 'Custom' }).getAttribute('aria-pressed')).toBe('true')
    expect((screen.getByLabelText('To, inclusive') as HTMLInputElement).value).toBe('2026-11-07')
  })

  it('opens a former version from the address', async () => {
    renderApp('/campaigns/cart-reminder?version=v0')
    const rows = rowsOf(await variations())
    expect(rows[1]?.Variation).toMatch(/^Question as subject/)
  })

  it('adds, moves and removes metrics with buttons', async () => {
    const { router } = renderApp('/campaigns/welcome')
    await variations()
    fireEvent.click(screen.getByRole('button', { name: 'Metrics' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Remove CTR' }))
    await waitFor(() =>
      expect(router.state.location.search).toEqual({ metrics: 'revenue,purchase,sendRequest' }),
    )
    fireEvent.click(screen.getByRole('button', { name: 'Move Send Request up' }))
    await waitFor(() =>
      expect(router.state.location.search).toEqual({ metrics: 'revenue,sendRequest,purchase' }),
    )
  })

  it('says what is wrong with an address, and leads on from it', async () => {
    const { router } = renderApp('/campaigns/cart-reminder?version=v9&metrics=ctr')
    const alert = await screen.findByRole('alert')
    expect(within(alert).getByText("The campaign has no version 'v9'.")).toBeTruthy()
    expect(within(alert).queryByRole('button', { name: 'Try again' })).toBeNull()
    const choice = screen.getByRole('combobox', { name: 'Version' }) as HTMLSelectElement
    expect(choice.selectedOptions[0]?.text).toBe('v9: not a version of this campaign')
    expect(screen.queryByRole('combobox', { name: 'Baseline' })).toBeNull()
    fireEvent.click(within(alert).getByRole('link', { name: 'Show the report as it opens from the list' }))
    await variations()
    expect(router.state.location.search).toEqual({})
  })

  it('says what failed, with the trace id and another try', async () => {
    answerWith('/campaigns/:id/report', problem(503, 'The database is away', { traceId: 'trace-7' }))
    renderApp('/campaigns/cart-reminder')
    const alert = await screen.findByRole('alert')
    expect(within(alert).getByText('The database is away')).toBeTruthy()
    expect(within(alert).getByText('trace-7')).toBeTruthy()
    expect(within(alert).getByRole('button', { name: 'Try again' })).toBeTruthy()
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Cart reminder')
  })
})

describe('what the address changes', () => {
  it('counts automatic clicks when asked to, and says so', async () => {
    const { router } = renderApp('/campaigns/cart-reminder')
    await variations()
    expect(
      screen.getByText(/118 of 1,298 clicks look automatic; with them Revenue would be €35,474.30/),
    ).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'All interactions' }))
    await screen.findByText(/Counting people only, there are 494 purchases and €35,424.30 revenue/)
    expect(router.state.location.search).toEqual({ machine: 'include' })
    expect(screen.getByText(/look automatic; without them Revenue would be €35,424.30/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'People only' }))
    await waitFor(() => expect(router.state.location.search).toEqual({}))
  })

  it('cuts events at the end of the range, and says so', async () => {
    const { router } = renderApp('/campaigns/cart-reminder?from=2026-11-01&to=2026-11-08')
    fireEvent.click(await screen.findByRole('button', { name: 'Until the range ends' }))
    await screen.findByText(/Only people who first triggered in this range\. Cut at range end/)
    expect(router.state.location.search).toMatchObject({ eventsUntil: 'rangeEnd' })
  })

  it('shows no graph of today under a past report', async () => {
    renderApp('/campaigns/cart-reminder?asOf=2026-11-01&show=series')
    expect(await screen.findByText(/^The graph shows what counts now/)).toBeTruthy()
    expect(screen.queryByRole('table', { name: /over time/ })).toBeNull()
  })

  it('shows the past as the past, with a way back', async () => {
    const { router } = renderApp('/campaigns/cart-reminder?asOf=2026-11-01')
    fireEvent.click(await screen.findByRole('button', { name: 'Show it as it is now' }))
    await waitFor(() => expect(router.state.location.search).toEqual({}))
  })

  it('opens the rules behind the figures', async () => {
    renderApp('/campaigns/cart-reminder')
    fireEvent.click(await screen.findByRole('button', { name: 'Show the rules' }))
    expect(await screen.findByText('Why a hand-written query differs')).toBeTruthy()
  })
})

describe('how sure it is', () => {
  it('compares with the baseline in words, numbers and a bar, and says who leads', async () => {
    renderApp('/campaigns/cart-reminder')
    const [, best] = rowsOf(await variations())
    expect(best?.Revenue).toMatch(/LeadingLikely better▲ \+73.8% higher-100%\+100%\+53.8% to \+98.8%/)
    expect(best?.Revenue).toMatch(/> 99% chance to beat the baseline/)
    expect(best?.Revenue).toMatch(/An effect above 50% is usually a tracking fault\./)
    expect(best?.['Send Request']).not.toMatch(/chance/)
    expect(screen.getByText(/is leading on Revenue: 97% likely to be best\. Not yet certain/)).toBeTruthy()
    expect(rowsOf(await channels())[0]?.Revenue).not.toMatch(/chance|Winner|Likely/)
  })

  it('names what is missing below the floor', async () => {
    renderApp('/campaigns/win-back')
    const rows = rowsOf(await variations())
    expect(rows.map((row) => row.Revenue).join()).toMatch(
      /Not enough dataGift card has 28 of 50 users, 3 of 5 buyers/,
    )
  })

  it('warns when the traffic is not split as configured', async () => {
    renderApp('/campaigns/price-drop')
    await variations()
    expect(screen.getByText(/The traffic is not split as configured \(p < 0.001\)/)).toBeTruthy()
  })

  it('lets a baseline that is not there be taken back', async () => {
    answerWith('/campaigns/:id/report', problem(400, 'baseline: version v1 has no variation'))
    const { router } = renderApp('/campaigns/cart-reminder?baseline=gone')
    await screen.findByRole('alert')
    const select = await screen.findByLabelText('Baseline')
    await waitFor(() => expect(select.textContent).toMatch(/^gone: not in this versionPlain reminder/))
    fireEvent.change(select, { target: { value: 'a' } })
    await waitFor(() => expect(router.state.location.search).toEqual({ baseline: 'a' }))
  })

  it('drops what was chosen among people and variations when the version changes', async () => {
    const { router } = renderApp(
      '/campaigns/cart-reminder?baseline=c&from=2026-11-01&to=2026-11-08&metrics=ctr&explain=revenue&row=c',
    )
    await variations()
    fireEvent.change(screen.getByLabelText('Version'), { target: { value: 'v0' } })
    await waitFor(() => expect(router.state.location.search).toEqual({ metrics: 'ctr', version: 'v0' }))
  })

  it('compares with another baseline, kept in the address', async () => {
    const { router } = renderApp('/campaigns/cart-reminder')
    await variations()
    fireEvent.change(screen.getByLabelText('Baseline'), { target: { value: 'b' } })
    await waitFor(() =>
      expect(rowsOf(screen.getAllByRole('table')[0]!)[0]?.Variation).toMatch(/^With 10 % offBaseline/),
    )
    expect(router.state.location.search).toEqual({ baseline: 'b' })
  })
})
