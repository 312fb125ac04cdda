import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { problem } from '../../mock-api/answer'
import { renderApp } from '../testing/renderApp'
import { answerWith } from '../testing/server'
import { rowsOf } from '../testing/table'

const table = () => screen.findByRole('table', { name: /^Credited purchases by campaign/ })

it('shows each campaign, their sum, and the total in which each purchase counts once', async () => {
  renderApp('/overview')
  const rows = rowsOf(await table())
  expect(rows[0]?.Campaign).toBe('Cart reminder')
  expect(rows.at(-2)).toEqual({
    Campaign: 'Sum of the campaigns',
    Purchases: '851 1 without an exchange rate',
    Revenue: '€61,416.30',
  })
  expect(rows.at(-1)).toMatchObject({ Campaign: 'Together, each purchase once', Revenue: '€61,366.30' })
  expect(
    screen.getByText(
      /^1 purchase is credited by more than one campaign\. .* 1 purchase and €50\.00 more than the campaigns earned together\.$/,
    ),
  ).toBeTruthy()
  expect(screen.getByText(/^1 purchase has no exchange rate/)).toBeTruthy()
})

it('sorts by a header; sum and total stay below', async () => {
  const { router } = renderApp('/overview')
  const header = within(await table()).getByRole('columnheader', { name: /^Campaign/ })
  fireEvent.click(within(header).getByRole('button'))
  await waitFor(() => expect(header.getAttribute('aria-sort')).toBe('descending'))
  expect(router.state.location.search).toEqual({ sort: '-name' })
  const rows = rowsOf(await table())
  expect(rows[0]?.Campaign).toBe('Win-back after 60 days')
  expect(rows.at(-1)?.Campaign).toBe('Together, each purchase once')
})

it('asks for the range of the address, kept in it by presets', async () => {
  const { router } = renderApp('/overview')
  await table()
  fireEvent.click(screen.getByRole('button', { name: 'Last 7 days' }))
  await screen.findByText(/^No purchase is credited by more than one campaign/)
  expect(router.state.location.search).toMatchObject({ from: expect.any(String), to: expect.any(String) })
  fireEvent.click(screen.getByRole('button', { name: 'All time' }))
  await waitFor(() => expect(router.state.location.search).toEqual({}))
})

it('says that there are no campaigns, and what failed', async () => {
  const none = { purchases: 0, revenue: 0, unconverted: 0 }
  const empty = { from: null, to: null, currency: 'EUR', campaigns: [], shared: 0 }
  answerWith('/overview', { status: 200, body: { ...empty, sum: none, total: none, overlap: none } })
  const { unmount } = renderApp('/overview')
  expect(await screen.findByText('No campaigns yet')).toBeTruthy()
  unmount()
  answerWith('/overview', problem(503, 'The database is away'))
  renderApp('/overview')
  expect(within(await screen.findByRole('alert')).getByText('The database is away')).toBeTruthy()
})
