import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { problem, session } from '../../mock-api/answer'
import { renderApp } from '../testing/renderApp'
import { answerWith } from '../testing/server'
import { rowsOf } from '../testing/table'

const region = (name: string) => screen.findByRole('region', { name })
const fill = (place: HTMLElement, label: RegExp | string, value: string) =>
  fireEvent.input(within(place).getByLabelText(label), { target: { value } })

describe('the site', () => {
  it('says what a change does before it is saved', async () => {
    renderApp('/settings')
    await screen.findByDisplayValue('Europe/Berlin')
    const site = await region('Site')
    expect(within(site).queryByText('What saving changes')).toBeNull()
    fill(site, /^Identity grace/, 'PT30M')
    expect(within(site).getByText(/^Purchases and clicks of browsers that were identified late/)).toBeTruthy()
    expect(within(site).queryByText(/^All amounts are converted anew/)).toBeNull()
    fireEvent.click(within(site).getByRole('button', { name: 'Save' }))
    await screen.findByText('Saved.')
    await waitFor(() => expect(within(site).queryByText('What saving changes')).toBeNull())
    expect((within(site).getByLabelText(/^Identity grace/) as HTMLInputElement).value).toBe('PT30M')
  })

  it('switches click tokens on and off, and says what that does', async () => {
    renderApp('/settings')
    await screen.findByDisplayValue('Europe/Berlin')
    const site = await region('Site')
    const box = () => within(site).getByRole('checkbox', { name: /^Click token/ }) as HTMLInputElement
    fireEvent.click(box())
    expect(within(site).getByText(/^Links that are out already change too/)).toBeTruthy()
    fireEvent.click(within(site).getByRole('button', { name: 'Save' }))
    await screen.findByText('Saved.')
    await waitFor(() => expect(within(site).queryByText('What saving changes')).toBeNull())
    expect(box().checked).toBe(true)
  })

  it('hides people from viewers, and says what that does', async () => {
    renderApp('/settings')
    await screen.findByDisplayValue('Europe/Berlin')
    const site = await region('Site')
    const box = within(site).getByRole('checkbox', { name: /^Viewers see people/ }) as HTMLInputElement
    expect(box.checked).toBe(true)
    fireEvent.click(box)
    expect(within(site).getByText(/^What viewers are shown changes at once/)).toBeTruthy()
    fireEvent.click(within(site).getByRole('button', { name: 'Save' }))
    await screen.findByText('Saved.')
    await waitFor(() =>
      expect(
        (within(site).getByRole('checkbox', { name: /^Viewers see people/ }) as HTMLInputElement).checked,
      ).toBe(false),
    )
  })

  it('keeps statistics settings, with the server’s words beside the field', async () => {
    renderApp('/settings')
    const panel = await region('Statistics')
    answerWith('/site', problem(400, 'Invalid', { errors: { 'statistics.gateDays': ['0 to 365.'] } }))
    fill(panel, /^Days before a winner/, '900')
    fireEvent.click(within(panel).getByRole('button', { name: 'Save' }))
    expect(await within(panel).findByText('0 to 365.')).toBeTruthy()
    expect(
      within(panel)
        .getByLabelText(/^Days before a winner/)
        .getAttribute('aria-invalid'),
    ).toBe('true')
  })

  it('can be read and not changed by viewers', async () => {
    answerWith('/session', {
      status: 200,
      body: { ...session, user: { ...session.user, role: 'viewer' } },
    })
    renderApp('/settings')
    await screen.findByRole('table', { name: /^Exchange rates/ })
    expect(screen.queryByRole('button', { name: 'Add rate' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Upload' })).toBeNull()
    expect(within(await region('Link hosts')).queryByRole('button')).toBeNull()
  })
})

describe('link hosts', () => {
  it('are saved as a list, and an error names its host', async () => {
    renderApp('/settings')
    await screen.findByDisplayValue('shop.example.com')
    const panel = await region('Link hosts')
    fill(panel, /^Hosts/, 'shop.example.com\nhttps://other.example.com')
    fireEvent.click(within(panel).getByRole('button', { name: 'Save' }))
    expect(
      await within(panel).findByText('https://other.example.com: A host is a name, without scheme and path.'),
    ).toBeTruthy()
    fill(panel, /^Hosts/, 'shop.example.com\nother.example.com')
    fireEvent.click(within(panel).getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('Saved.')).toBeTruthy()
  })
})

describe('exchange rates', () => {
  it('are listed, added and deleted', async () => {
    renderApp('/settings')
    const table = await screen.findByRole('table', { name: /^Exchange rates/ })
    expect(rowsOf(table)[1]).toMatchObject({ Currency: 'GBP', Day: 'Nov 20, 2026', Rate: '1.17' })
    const panel = await region('Exchange rates')
    fill(panel, /^Currency/, 'pounds')
    fill(panel, /^Day/, '2026-11-21')
    fill(panel, /^Rate/, '1.2')
    fireEvent.click(within(panel).getByRole('button', { name: 'Add rate' }))
    await within(panel).findByText('currency is required: an ISO 4217 code.')
    fill(panel, /^Currency/, 'gbp')
    fireEvent.click(within(panel).getByRole('button', { name: 'Add rate' }))
    await screen.findByText(/^1 rate stored, 0 unchanged/)
    fireEvent.click(screen.getByRole('button', { name: 'Delete the rate of GBP of Nov 20, 2026' }))
    const dialog = await screen.findByRole('dialog')
    fireEvent.click(within(dialog).getByRole('button', { name: 'Delete' }))
    expect(await screen.findByText('Rate deleted.')).toBeTruthy()
  })

  it('come from a file, whole or not at all, and each wrong one is named', async () => {
    renderApp('/settings')
    await screen.findByRole('table', { name: /^Exchange rates/ })
    const panel = await region('Exchange rates')
    const upload = (lines: string) => {
      const file = new File([lines], 'rates.csv', { type: 'text/csv' })
      fireEvent.change(within(panel).getByLabelText(/^CSV file/), { target: { files: [file] } })
      fireEvent.click(within(panel).getByRole('button', { name: 'Upload' }))
    }
    fireEvent.click(within(panel).getByRole('button', { name: 'Upload' }))
    await within(panel).findByText('Choose a file first.')
    upload('currency,date,rate\nUSD,2026-11-21,0.9\nGBP,2026-11-21,much\n')
    const alert = await within(panel).findByRole('alert')
    expect(within(alert).getByText('Rate 2: rate is required: above 0.')).toBeTruthy()
    upload('currency,date,rate\nUSD,2026-11-21,0.9\n')
    expect(await screen.findByText(/^1 rate stored/)).toBeTruthy()
  })
})
