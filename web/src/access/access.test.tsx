import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { problem, session } from '../../mock-api/answer'
import { renderApp } from '../testing/renderApp'
import { answerWith, server } from '../testing/server'

const fill = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

describe('signing in', () => {
  it('comes back to the exact address', async () => {
    answerWith('/session', problem(401, 'Signed out'))
    const { router } = renderApp('/campaigns/welcome?sort=none')
    await screen.findByRole('heading', { name: 'Sign in' })
    server.resetHandlers()
    fill(/^E-mail/, 'ada@example.com')
    fill(/^Password/, 'right')
    fireEvent.click(screen.getByRole('button', { name: 'Sign in' }))
    await waitFor(() => expect(router.state.location.href).toBe('/campaigns/welcome?sort=none'))
  })

  it('says that the password is wrong, and keeps the form', async () => {
    renderApp('/sign-in')
    await screen.findByRole('heading', { name: 'Sign in' })
    fill(/^E-mail/, 'ada@example.com')
    fill(/^Password/, 'wrong')
    fireEvent.click(screen.getByRole('button', { name: 'Sign in' }))
    expect((await screen.findByRole('alert')).textContent).toBe('E-mail or password is not right.')
    expect((screen.getByLabelText(/^E-mail/) as HTMLInputElement).value).toBe('ada@example.com')
  })

  it('uses a one-time link and goes to the campaigns', async () => {
    const { router } = renderApp('/sign-in/link?token=fresh')
    await waitFor(() => expect(router.state.location.pathname).toBe('/'))
  })

  it('explains a link that was used', async () => {
    renderApp('/sign-in/link?token=used')
    expect(await screen.findByText('This link no longer works')).toBeTruthy()
  })
})

describe('settings', () => {
  it('shows a new key once', async () => {
    renderApp('/settings')
    fireEvent.click(await screen.findByRole('button', { name: 'Create key' }))
    const dialog = await screen.findByRole('dialog')
    fireEvent.change(within(dialog).getByLabelText(/^Source/), { target: { value: 'shop' } })
    fireEvent.click(within(dialog).getByRole('button', { name: 'Create key' }))
    await screen.findByText('rk_secret_shown_once')
    fireEvent.click(screen.getByRole('button', { name: 'Done' }))
    await waitFor(() => expect(screen.queryByText('rk_secret_shown_once')).toBeNull())
  })

  it('puts the server’s words beside the field they are about', async () => {
    renderApp('/settings')
    const zone = await screen.findByDisplayValue('Europe/Berlin')
    answerWith('/site', problem(400, 'Invalid', { errors: { timeZone: ['Not an IANA time zone.'] } }))
    fireEvent.submit(zone.closest('form')!)
    expect(await screen.findByText('Not an IANA time zone.')).toBeTruthy()
  })

  it('keeps members and keys from viewers', async () => {
    answerWith('/session', {
      status: 200,
      body: { ...session, user: { ...session.user, role: 'viewer' } },
    })
    renderApp('/settings')
    await screen.findByText('Only administrators see members and API keys.')
    expect(screen.queryByRole('button', { name: 'Create key' })).toBeNull()
    expect(await screen.findByText('An administrator can change this.')).toBeTruthy()
  })
})
