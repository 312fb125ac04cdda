import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { problem, session } from '../../mock-api/answer'
import { renderApp } from '../testing/renderApp'
import { answerWith } from '../testing/server'
import { rowsOf } from '../testing/table'

const choose = async (vendor: string) => {
  renderApp('/connections')
  fireEvent.click(await screen.findByRole('button', { name: 'Connect a vendor' }))
  const dialog = await screen.findByRole('dialog')
  fireEvent.change(await within(dialog).findByLabelText('Vendor'), { target: { value: vendor } })
  return dialog
}

describe('the list of connections', () => {
  it('shows how each is doing, and why one was refused', async () => {
    renderApp('/connections')
    const rows = rowsOf(await screen.findByRole('table'))
    expect(rows.map((row) => row.State)).toEqual(['Receiving', 'Refusing', 'Needs its key'])
    expect(rows[0]?.Stored).toBe('47,90012,400 ignored31 unmatched')
    expect(rows[1]?.['Last refusal']).toContain('The token is none of this connection.')
    expect(rows[2]?.['Last success']).toBe('never')
  })

  it('says how to begin when there is none', async () => {
    answerWith('/connections', { status: 200, body: { items: [] } })
    renderApp('/connections')
    expect(await screen.findByText('No connections yet')).toBeTruthy()
  })

  it('is for administrators', async () => {
    answerWith('/session', { status: 200, body: { ...session, user: { ...session.user, role: 'viewer' } } })
    renderApp('/connections')
    expect(await screen.findByText('Only administrators see connections.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Connect a vendor' })).toBeNull()
  })
})

describe('connecting a vendor', () => {
  it('gives the address to copy and a key that is shown once', async () => {
    const dialog = await choose('postmark')
    fireEvent.click(within(dialog).getByRole('button', { name: 'Connect a vendor' }))
    await within(dialog).findByText('https://reconnect.example.com/hooks/postmark/b7Kq2nRwX4mTz9Vc')
    expect(within(dialog).getByText('made-for-you-1234')).toBeTruthy()
    fireEvent.click(within(dialog).getByRole('link', { name: 'Open the connection' }))
    await screen.findByRole('heading', { level: 1, name: 'Newsletter' })
    await waitFor(() => expect(screen.queryByText('made-for-you-1234')).toBeNull())
  })

  it('puts the server’s words beside the key they are about', async () => {
    const dialog = await choose('sendgrid')
    answerWith(
      '/connections',
      problem(400, 'Invalid', { errors: { 'verification.publicKeySpkiBase64': ['It is not on P-256.'] } }),
    )
    fireEvent.change(within(dialog).getByLabelText(/^Verification key/), { target: { value: 'x' } })
    fireEvent.click(within(dialog).getByRole('button', { name: 'Connect a vendor' }))
    expect(await within(dialog).findByText('It is not on P-256.')).toBeTruthy()
  })
})

describe('a connection', () => {
  it('shows what to set at the vendor, what came and the latest verdicts', async () => {
    renderApp('/connections/b7Kq2nRwX4mTz9Vc')
    await screen.findByText('https://reconnect.example.com/hooks/sendgrid/b7Kq2nRwX4mTz9Vc')
    expect(screen.getByText('Tick the events below.')).toBeTruthy()
    expect(screen.getByText('two are valid')).toBeTruthy()
    expect(screen.getByText('Last refusal')).toBeTruthy()
    const rows = rowsOf(await screen.findByRole('table'))
    expect(rows.map((row) => row.Verdict)).toEqual([
      'Stored HTTP 200',
      'Duplicate HTTP 200',
      'Quarantined HTTP 200',
      'Refused HTTP 401',
    ])
    expect(rows[2]?.Events).toBe('1 stored · 1 quarantined')
  })

  it('warns when its address cannot be public, and when it refuses', async () => {
    renderApp('/connections/k2pQ8vXw3nLm5RtY')
    const notes = await screen.findAllByRole('note')
    const words = notes.map((note) => note.textContent).join(' ')
    expect(words).toContain('Set PublicUrl')
    expect(words).toContain('The latest request was refused: The token is none of this connection.')
  })

  it('gets new keys, shown once', async () => {
    renderApp('/connections/k2pQ8vXw3nLm5RtY')
    fireEvent.click(await screen.findByRole('button', { name: 'Replace keys' }))
    const dialog = await screen.findByRole('dialog')
    fireEvent.click(within(dialog).getByRole('button', { name: 'Save' }))
    await within(dialog).findByText('made-for-you-1234')
    fireEvent.click(within(dialog).getByRole('button', { name: 'Done' }))
    await waitFor(() => expect(screen.queryByText('made-for-you-1234')).toBeNull())
  })

  it('says whose clicks count', async () => {
    renderApp('/connections/b7Kq2nRwX4mTz9Vc')
    const clicks = (await screen.findByLabelText('Clicks that count')) as HTMLSelectElement
    fireEvent.change(clicks, { target: { value: 'ownLinks' } })
    await waitFor(() => expect(clicks.value).toBe('ownLinks'))
  })

  it('is deleted after a question', async () => {
    const { router } = renderApp('/connections/b7Kq2nRwX4mTz9Vc')
    fireEvent.click(await screen.findByRole('button', { name: 'Delete Newsletter' }))
    const dialog = await screen.findByRole('dialog')
    fireEvent.click(within(dialog).getByRole('button', { name: 'Delete' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/connections'))
  })
})
