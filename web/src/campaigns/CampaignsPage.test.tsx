import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { session } from '../../mock-api/answer'
import { renderApp } from '../testing/renderApp'
import { answerWith } from '../testing/server'
import { rowsOf } from '../testing/table'

it('lists campaigns with what they sent in the last 7 days', async () => {
  renderApp('/')
  const rows = rowsOf(await screen.findByRole('table'))
  expect(rows[0]).toMatchObject({
    Campaign: 'Cart reminder',
    Status: 'Running',
    Channels: 'E-mailSMSPush',
    'Current version': 'v1running 21 days',
    'Send requests last 7 days': '15,000',
    'Primary metric current version': '€2.36Revenue',
  })
  expect(rows.find((row) => row.Campaign?.startsWith('Birthday'))?.['Send requests last 7 days']).toMatch(
    /^—no value/,
  )
})

it('says why a campaign has no figure yet', async () => {
  renderApp('/')
  const rows = rowsOf(await screen.findByRole('table'))
  const restock = rows.find((row) => row.Campaign === 'Back in stock')
  expect(restock?.['Primary metric current version']).toBe(
    '—no value: Nobody has triggered the current version yet.Revenue',
  )
})

it('warns in words, explains itself, and filters by it', async () => {
  const { router } = renderApp('/')
  const rows = rowsOf(await screen.findByRole('table'))
  expect(rows.find((row) => row.Campaign?.startsWith('Win-back'))?.Status).toBe('RunningVendor refused')
  fireEvent.click(screen.getByRole('button', { name: 'Vendor refused' }))
  expect((await screen.findByRole('tooltip')).textContent).toContain('its figures may be missing')
  fireEvent.change(screen.getByRole('combobox', { name: 'Warnings' }), { target: { value: 'any' } })
  await waitFor(() => expect(router.state.location.search).toEqual({ warning: 'any' }))
  await screen.findByText('1 campaign')
})

it('links each campaign’s name and a button to its report', async () => {
  renderApp('/')
  const name = await screen.findByRole('link', { name: 'Cart reminder' })
  const button = screen.getByRole('link', { name: 'View report of Cart reminder' })
  expect(name.getAttribute('href')).toBe('/campaigns/cart-reminder')
  expect(button.getAttribute('href')).toBe('/campaigns/cart-reminder')
})

it('keeps the search in the address', async () => {
  const { router } = renderApp('/')
  await screen.findByRole('table')
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'welcome' } })
  await waitFor(() => expect(router.state.location.search).toEqual({ q: 'welcome' }))
  await screen.findByText('1 campaign')
})

it('tells nothing that matches from nothing at all', async () => {
  renderApp('/?q=nothing-like-it')
  await screen.findByText('No campaign matches')
  fireEvent.click(screen.getByRole('button', { name: 'Reset search and filters' }))
  expect(await screen.findByRole('link', { name: 'Cart reminder' })).toBeTruthy()
})

it('says how to begin when there is no campaign', async () => {
  answerWith('/campaigns', {
    status: 200,
    body: { items: [], nextCursor: null, filters: { statuses: [], channels: [] } },
  })
  renderApp('/')
  expect(await screen.findByText('No campaigns yet')).toBeTruthy()
  const command = screen.getByText(/^curl/).textContent ?? ''
  expect(command).toContain(`curl -X POST ${location.origin}/api/v1/events`)
  const event = JSON.parse(/-d '(.*)'/.exec(command)?.[1] ?? '') as Record<string, string>
  expect(event).toMatchObject({ type: 'trigger', campaignId: 'welcome', variationId: 'A', userId: 'ada' })
  expect(Date.parse(event.occurredAt ?? '')).toBeLessThanOrEqual(Date.now())
})

const options = (name: string) =>
  [...(screen.getByRole('combobox', { name }) as HTMLSelectElement).options].map(({ text }) => text)

it('filters by what the site’s campaigns have', async () => {
  renderApp('/?channel=carrier_pigeon')
  await screen.findByText('No campaign matches')
  expect(options('Channel')).toEqual(['Any channel', 'E-mail', 'Push', 'SMS', 'Carrier pigeon'])
  expect(options('Status')).toEqual(['Any status', 'Ended', 'Paused', 'Running'])
})

it('offers a new campaign to administrators only', async () => {
  const { unmount } = renderApp('/')
  expect((await screen.findByRole('link', { name: 'New campaign' })).getAttribute('href')).toBe(
    '/new-campaign',
  )
  unmount()
  answerWith('/session', { status: 200, body: { ...session, user: { ...session.user, role: 'viewer' } } })
  renderApp('/')
  await screen.findByRole('table')
  expect(screen.queryByRole('link', { name: 'New campaign' })).toBeNull()
})
