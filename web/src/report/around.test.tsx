import { MantineProvider } from '@mantine/core'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { session } from '../../mock-api/answer'
import { campaigns } from '../../mock-api/data'
import { report } from '../../mock-api/report'
import { renderApp } from '../testing/renderApp'
import { answerWith } from '../testing/server'
import { setPrintedFooter } from '../ui/print'
import { Updated } from './Updated'

const shown = report(campaigns[0]!, new URLSearchParams())!
const grown = (purchases: number) => ({ ...shown, headline: { ...shown.headline, purchases } })
const words = () => screen.getByRole('status').textContent
const table = (name: RegExp) => screen.findByRole('table', { name })

describe('the headers', () => {
  it('sort every column falling, rising, as set up', async () => {
    const { router } = renderApp('/campaigns/cart-reminder')
    const header = within(await table(/^Variation Performance/)).getByRole('columnheader', {
      name: /^Variation/,
    })
    const press = () => fireEvent.click(within(header).getByRole('button', { name: /^Variation/ }))
    press()
    await waitFor(() => expect(router.state.location.search).toEqual({ sort: '-name' }))
    press()
    await waitFor(() => expect(router.state.location.search).toEqual({ sort: 'name' }))
    press()
    await waitFor(() => expect(router.state.location.search).toEqual({ sort: 'none' }))
  })

  it.each(['/', '/campaigns/cart-reminder?show=funnel'])('of %s all have a definition', async (path) => {
    renderApp(path)
    await screen.findAllByRole('table')
    if (path !== '/') await table(/^Funnel/)
    const named = [...document.querySelectorAll<HTMLElement>('th[scope=col]:has([data-column-name])')]
    const without = named.filter((header) => !within(header).queryByRole('button', { name: /^About / }))
    expect(named.length).toBeGreaterThan(0)
    expect(without.map(({ textContent }) => textContent)).toEqual([])
  })

  it('hold no link in a tooltip', async () => {
    renderApp('/campaigns/cart-reminder')
    const [about] = await screen.findAllByRole('button', { name: 'About Revenue' })
    fireEvent.click(about!)
    expect(within(await screen.findByRole('tooltip')).queryByRole('link')).toBeNull()
  })

  it('show the default order when the address names a column that is not there', async () => {
    renderApp('/campaigns/cart-reminder?sort=-addToCart')
    const header = within(await table(/^Variation Performance/)).getByRole('columnheader', {
      name: /^Revenue/,
    })
    expect(header.getAttribute('aria-sort')).toBe('descending')
  })
})

describe('what belongs to the figures', () => {
  it('is said in both captions: the version and its days', async () => {
    const range = { from: '2026-10-31T23:00:00Z', to: '2026-11-07T23:00:00Z' }
    answerWith('/campaigns/:id/report', { status: 200, body: { ...shown, range } })
    renderApp('/campaigns/cart-reminder?from=2026-11-01&to=2026-11-08')
    expect(await table(/^Variation Performance\. .* Version v1, Nov 1.–.7, 2026/)).toBeTruthy()
    expect(await table(/^Channel Performance\. .* Version v1, Nov 1.–.7, 2026/)).toBeTruthy()
  })

  it('is written in the time zone of the site, in the list too', async () => {
    answerWith('/session', {
      status: 200,
      body: { ...session, site: { ...session.site, timeZone: 'Pacific/Kiritimati' } },
    })
    const [first] = campaigns
    answerWith('/campaigns', {
      status: 200,
      body: {
        items: [
          {
            ...first,
            currentVersion: null,
            createdAt: '2026-03-01T12:00:00Z',
            warnings: [],
            sendRequestsLast7Days: 0,
            sendRequestsByDay: [],
          },
        ],
        nextCursor: null,
        filters: { statuses: [], channels: [] },
      },
    })
    renderApp('/')
    expect(await screen.findByText('Mar 2, 2026')).toBeTruthy()
  })

  it('is on paper with its divisions, its words and its address', async () => {
    renderApp('/campaigns/cart-reminder')
    const heading = await screen.findByText('What the figures mean')
    const paper = heading.parentElement?.textContent
    expect(paper).toMatch(/Divided by users allocated to the variation\./)
    expect(paper).toMatch(/Channel Performance divides by users sent to in the channel\./)
    expect(paper).toMatch(/— control group/)
    expect(paper).toMatch(/Test version v1\./)
  })
})

it('writes the foot of a printed page at the moment of printing', () => {
  const forget = setPrintedFooter(() => ({ address: 'https://a.example/x', printed: 'Printed now' }))
  const { style } = document.documentElement
  window.dispatchEvent(new Event('beforeprint'))
  expect(style.getPropertyValue('--rc-printed-address')).toBe('"https://a.example/x"')
  forget()
  expect(style.getPropertyValue('--rc-printed-address')).toBe('')
})

describe('a changed report', () => {
  it('is announced once, and a refresh without a change is not', () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      const { rerender } = render(<Updated report={shown} asked="a" settled />, { wrapper: MantineProvider })
      expect(words()).toBe('')
      rerender(<Updated report={{ ...shown, lagSeconds: 3 }} asked="a" settled />)
      expect(words()).toBe('')
      rerender(<Updated report={grown(500)} asked="b" settled={false} />)
      expect(words()).toBe('')
      rerender(<Updated report={grown(500)} asked="b" settled />)
      expect(words()).toMatch(/^Report updated: 15,000 people triggered, 500 purchases,/)
      rerender(<Updated report={grown(501)} asked="b" settled />)
      expect(words()).toMatch(/500 purchases/)
      vi.advanceTimersByTime(61_000)
      rerender(<Updated report={grown(502)} asked="b" settled />)
      expect(words()).toMatch(/502 purchases/)
    } finally {
      vi.useRealTimers()
    }
  })
})
