import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { problem } from '../../mock-api/answer'
import { violationsOf } from '../testing/axe'
import { renderApp } from '../testing/renderApp'
import { answerWith } from '../testing/server'
import { rowsOf } from '../testing/table'

const figure = (name: RegExp) => screen.findByRole('link', { name })

describe('a figure', () => {
  it('opens its division and its purchases, and the address says so', async () => {
    const { router } = renderApp('/campaigns/cart-reminder')
    fireEvent.click(await figure(/explain Revenue of With 10 % off, E-mail/))
    const drawer = await screen.findByRole('dialog', { name: 'Revenue of With 10 % off, E-mail' })
    expect(router.state.location.search).toEqual({ explain: 'revenue', row: 'b', channel: 'email' })
    const parts = within(drawer).getByRole('region', { name: 'The division' })
    expect(parts.textContent).toMatch(/revenue€11,905\.75÷ users sent to in the channel4,087Shown€2\.91/)
    const credits = within(drawer).getByRole('region', { name: 'Credited purchases' })
    const [first] = await within(credits).findAllByRole('listitem')
    expect(first?.textContent).toMatch(/Order b-email-0 by person-0€69\.62/)
    expect(first?.textContent).toMatch(/€10\.00 of it was refunded/)
    expect(first?.textContent).toMatch(/With 10 % off, E-mail/)
    expect(
      within(first!).getByRole('img', { name: 'The purchase came after 25% of the window.' }),
    ).toBeTruthy()
    expect(await violationsOf(document.body)).toEqual([])
  })

  it('lists on, and closing leaves the rest of the address', async () => {
    const { router } = renderApp('/campaigns/cart-reminder?explain=purchase&row=a&sort=none')
    const drawer = await screen.findByRole('dialog')
    const more = await within(drawer).findByRole('button', { name: 'Show more' })
    fireEvent.click(more)
    await waitFor(() =>
      expect(within(drawer).getAllByText(/^(Order|Purchase) (event-)?a-email/).length).toBe(50),
    )
    fireEvent.click(within(drawer).getByRole('button', { name: 'Done' }))
    await waitFor(() => expect(router.state.location.search).toEqual({ sort: 'none' }))
  })

  it('counts people where it is not a metric, and lists them', async () => {
    renderApp('/campaigns/cart-reminder')
    fireEvent.click(await figure(/4,987: explain Users of With 10 % off/))
    const drawer = await screen.findByRole('dialog', { name: 'Users of With 10 % off' })
    expect(within(drawer).getByText('4,987')).toBeTruthy()
    expect(within(drawer).queryByRole('region', { name: 'Credited purchases' })).toBeNull()
    const people = within(drawer).getByRole('region', { name: 'People' })
    const [first, second, third] = await within(people).findAllByRole('listitem')
    expect(first?.textContent).toMatch(/^person-b-0 €49\.90First trigger.*VariationWith 10 % off/)
    expect(first?.textContent).toMatch(/1 message, 0 clicks, 1 purchase$/)
    expect(second?.textContent).toMatch(/^Erased person/)
    expect(third?.textContent).toMatch(/seen in two variations/)
    expect(within(people).getByRole('button', { name: 'Download CSV' })).toBeTruthy()
    expect(await violationsOf(drawer)).toEqual([])
  })

  it('says so where nothing can be listed', async () => {
    renderApp('/campaigns/cart-reminder?explain=sendRequest')
    const drawer = await screen.findByRole('dialog')
    expect(within(drawer).getByText(/This figure counts events, not purchases/)).toBeTruthy()
  })

  it('says what failed without hiding the division', async () => {
    answerWith('/campaigns/:id/credits', problem(503, 'The database is away'))
    renderApp('/campaigns/cart-reminder?explain=purchase')
    const drawer = await screen.findByRole('dialog', { name: 'Purchase of All variations' })
    expect(await within(drawer).findByText('The database is away')).toBeTruthy()
    expect(within(drawer).getByRole('region', { name: 'The division' })).toBeTruthy()
  })

  it('ignores an address that points at nothing', async () => {
    renderApp('/campaigns/cart-reminder?explain=purchase&row=gone')
    await screen.findByRole('table', { name: /^Variation Performance/ })
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

describe('Diagnostics', () => {
  it('opens on demand: outcomes that add up, and clicks by channel', async () => {
    const { router } = renderApp('/campaigns/cart-reminder')
    fireEvent.click(await screen.findByRole('button', { name: 'Show diagnostics' }))
    const outcomes = rowsOf(await screen.findByRole('table', { name: 'What became of the purchases' }))
    const counts = outcomes.map((row) => Number(row.Purchases))
    expect(counts.slice(0, -1).reduce((sum, each) => sum + each)).toBe(counts.at(-1))
    expect(outcomes[0]?.Outcome).toMatch(/^Credited/)
    expect(router.state.location.search).toEqual({ show: 'diagnostics' })
    const clicks = rowsOf(screen.getByRole('table', { name: /^Clicks/ }))
    expect(clicks.find((row) => row.Channel === 'SMS')).toMatchObject({ 'By people': '283', Automatic: '71' })
    expect(screen.getByText(/With 10 % off: 131 allocated people are not opted in to SMS/)).toBeTruthy()
  })

  it('opens by itself where there is a 0 to explain, and answers it in place', async () => {
    renderApp('/campaigns/win-back')
    await screen.findByRole('button', { name: 'Hide diagnostics' })
    const answers = await screen.findAllByText(/5 clicks, 35 purchases by people we could not identify/)
    expect(answers).toHaveLength(2)
  })

  it('lists the purchases of each line, and the address says which', async () => {
    const { router } = renderApp('/campaigns/cart-reminder?show=diagnostics')
    fireEvent.click(await figure(/^9: list the purchases, After the window/))
    const drawer = await screen.findByRole('dialog', { name: 'Purchases: After the window' })
    expect(router.state.location.search).toEqual({
      show: 'diagnostics',
      explain: 'purchases',
      outcome: 'outside_window',
    })
    const meaning = within(drawer).getByRole('region', { name: 'What they are' })
    expect(meaning.textContent).toMatch(/^The click was too long ago.*clicks\.9$/)
    const list = within(drawer).getByRole('region', { name: 'Purchases' })
    const rows = await within(list).findAllByRole('listitem')
    expect(rows).toHaveLength(9)
    expect(rows[0]?.textContent).toMatch(/Order outside_window-0 by person-0€20\.00/)
    expect(rows[0]?.textContent).toMatch(/2 hours 1 minute after the window of its closest click had ended/)
    expect(within(list).getByRole('button', { name: 'Download CSV' })).toBeTruthy()
    expect(await violationsOf(drawer)).toEqual([])
    fireEvent.click(within(drawer).getByRole('button', { name: 'Done' }))
    await waitFor(() => expect(router.state.location.search).toEqual({ show: 'diagnostics' }))
  })

  it('opens nothing behind a 0', async () => {
    renderApp('/campaigns/cart-reminder?show=diagnostics')
    await figure(/^9: list the purchases/)
    expect(screen.queryByRole('link', { name: /^0: list/ })).toBeNull()
  })

  it('lists all purchases, each with its outcome', async () => {
    renderApp('/campaigns/win-back?explain=purchases')
    const drawer = await screen.findByRole('dialog', { name: 'All purchases of these people' })
    const rows = await within(drawer).findAllByText('Without a click')
    expect(rows.length).toBeGreaterThan(5)
  })

  it('says what became of one order', async () => {
    const { router } = renderApp('/campaigns/cart-reminder?show=diagnostics')
    const search = await screen.findByRole('search', { name: 'What became of an order?' })
    const field = within(search).getByRole('textbox', { name: /Order id/ })
    fireEvent.submit(search)
    expect(within(search).getByText('Type the id of an order.')).toBeTruthy()
    fireEvent.change(field, { target: { value: ' not_identified-3 ' } })
    fireEvent.submit(search)
    const drawer = await screen.findByRole('dialog', { name: 'Order not_identified-3' })
    expect(router.state.location.search).toMatchObject({ explain: 'purchases', order: 'not_identified-3' })
    expect(await within(drawer).findByText('By people we could not identify')).toBeTruthy()
    expect(within(drawer).getByText(/by somebody we could not identify/)).toBeTruthy()
  })

  it('says that an order has not arrived', async () => {
    renderApp('/campaigns/cart-reminder?explain=purchases&order=gone')
    const drawer = await screen.findByRole('dialog', { name: 'Order gone' })
    expect(await within(drawer).findByText(/No purchase with this order id has arrived/)).toBeTruthy()
  })

  it('ignores a line that there is not', async () => {
    renderApp('/campaigns/cart-reminder?explain=purchases&outcome=gone')
    await screen.findByRole('table', { name: /^Variation Performance/ })
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})
