import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { problem, session } from '../../mock-api/answer'
import { events } from '../../mock-api/events'
import { renderApp } from '../testing/renderApp'
import { answerWith } from '../testing/server'
import { rowsOf } from '../testing/table'

const balance = () => screen.findByRole('table', { name: /^Balance/ })
const refusals = () => screen.findByRole('table', { name: /^Refused events/ })
const without = (member: string, path: string) => {
  const { items } = events('GET', path, new URLSearchParams()) as { items: object[] }
  return {
    status: 200,
    body: { items: items.map((each) => ({ ...each, [member]: null })), nextCursor: null },
  }
}

const held = () => screen.findByRole('table', { name: /^Held-back events/ })

describe('the balance', () => {
  it('says of every source what became of what it sent, and whether it adds up', async () => {
    renderApp('/events')
    const [shop, crm] = rowsOf(await balance())
    expect(shop).toMatchObject({ Source: 'shop', Received: '20,433', Duplicates: '18', 'Held back': '2' })
    expect(shop?.['Adds up']).toBe('Yes')
    expect(crm?.['Adds up']).toBe('1 missing')
  })

  it('says in words what viewers are not shown', async () => {
    answerWith('/refusals', without('excerpt', '/refusals'))
    answerWith('/quarantine', without('raw', '/quarantine'))
    renderApp('/events')
    expect(rowsOf(await refusals())[0]?.['How it began']).toBe('Not shown to viewers: it may name people.')
    expect(
      within(await held()).getAllByText('Not shown to viewers: it may name people.').length,
    ).toBeGreaterThan(0)
    expect(within(await held()).queryByText('Show the event')).toBeNull()
  })

  it('says in words that nothing has come', async () => {
    answerWith('/intake', { status: 200, body: { items: [] } })
    answerWith('/refusals', { status: 200, body: { items: [], nextCursor: null } })
    answerWith('/quarantine', { status: 200, body: { items: [], nextCursor: null } })
    renderApp('/events')
    expect(await screen.findByText('Nothing has been received yet')).toBeTruthy()
    expect(await screen.findByText('No event was refused')).toBeTruthy()
    expect(await screen.findByText('No event is held back')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Replay now' })).toBeNull()
  })
})

describe('refused events', () => {
  it('name the fault, where it is and what to change, page by page', async () => {
    renderApp('/events')
    const table = await refusals()
    const [first] = rowsOf(table)
    expect(first).toMatchObject({
      Received: expect.stringContaining('Event o-17'),
      'What to change': 'Time unreadable occurredAt must be an RFC 3339 time with offset.',
      Where: '/events/1/occurredAt',
      'How it began': expect.stringContaining('yesterday'),
    })
    const panel = screen.getByRole('region', { name: 'Refused events' })
    fireEvent.click(within(panel).getByRole('button', { name: 'Show more' }))
    await waitFor(() => expect(rowsOf(table)).toHaveLength(3))
    expect(rowsOf(table)[2]?.Where).toBe('the event itself')
  })

  it('are those of the source of the address', async () => {
    const { router } = renderApp('/events?source=crm')
    expect(await screen.findByText('No event was refused')).toBeTruthy()
    expect(rowsOf(await balance()).map((row) => row.Source)).toEqual(['crm'])
    fireEvent.change(screen.getByLabelText('Source'), { target: { value: 'shop' } })
    await waitFor(() => expect(router.state.location.search).toEqual({ source: 'shop' }))
    fireEvent.click(screen.getByRole('button', { name: 'Reset filters' }))
    await waitFor(() => expect(router.state.location.search).toEqual({}))
  })
})

describe('held-back events', () => {
  it('stand by reason and are looked at again on demand', async () => {
    renderApp('/events')
    const table = await held()
    expect(within(table).getByText(/^Create the campaign with this id/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Replay now' }))
    await screen.findByText(/^3 held-back events are looked at again/)
  })

  it('are filtered by campaign', async () => {
    const { router } = renderApp('/events')
    await held()
    fireEvent.change(screen.getByLabelText('Campaign id of held-back events'), {
      target: { value: 'welcome' },
    })
    await waitFor(() => expect(router.state.location.search).toEqual({ campaign: 'welcome' }))
    await waitFor(() => expect(screen.queryByText("No campaign has the id 'spring'.")).toBeNull())
  })

  it('can be replayed by administrators only', async () => {
    answerWith('/session', {
      status: 200,
      body: { ...session, user: { ...session.user, role: 'viewer' } },
    })
    renderApp('/events')
    await held()
    expect(screen.queryByRole('button', { name: 'Replay now' })).toBeNull()
  })

  it('say what failed while the other panels stay', async () => {
    answerWith('/quarantine', problem(503, 'The database is away'))
    renderApp('/events')
    expect(within(await screen.findByRole('alert')).getByText('The database is away')).toBeTruthy()
    expect(await refusals()).toBeTruthy()
  })
})
