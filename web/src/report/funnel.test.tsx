import { fireEvent, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { problem } from '../../mock-api/answer'
import { renderApp } from '../testing/renderApp'
import { answerWith } from '../testing/server'
import { rowsOf } from '../testing/table'

const steps = () => screen.findByRole('table', { name: /^Funnel/ })

it('shows each step with its share of the step before, by variation and channel', async () => {
  const { router } = renderApp('/campaigns/welcome')
  fireEvent.click(await screen.findByRole('button', { name: 'Show funnel' }))
  const [all, email] = rowsOf(await steps())
  expect(all).toMatchObject({
    Channel: 'All channels',
    Allocated: '812 people',
    Decided: '813 100.12% of allocated',
  })
  expect(email).toMatchObject({
    Channel: 'E-mail',
    Allocated: '812 people sent to',
    Decided: '813',
    Requested: '812 99.88% of decided',
    Delivered: '796 98.03% of requested',
    Clicks: '61 5.78% of impressions',
    Purchases: '12 19.67% of clicks',
  })
  expect(router.state.location.search).toEqual({ show: 'funnel' })
})

it('never shows an unreported step as 0, and takes no share of a part', async () => {
  renderApp('/campaigns/cart-reminder?show=funnel')
  const rows = rowsOf(await steps())
  const [all, , sms] = rows
  expect(all?.Delivered).toBe('4,018 E-mail only')
  expect(all?.Clicks).toMatch(/of requested$/)
  expect(sms?.Delivered).toMatch(/^Not reported: No source has reported a delivery of this channel/)
  expect(screen.getByText(/Not reported means unknown, not 0/)).toBeTruthy()
})

it('counts the ways out beside it', async () => {
  renderApp('/campaigns/cart-reminder?show=funnel')
  const table = await screen.findByRole('table', { name: 'Where the others went' })
  const [all, , sms] = rowsOf(table)
  expect(all).toMatchObject({ 'Not opted in': '120', Capped: '2', Bounced: '82', Complained: '0' })
  expect(sms).toMatchObject({ 'Not opted in': '120', Bounced: expect.stringMatching(/^Not reported/) })
})

it('says that it cannot show the past', async () => {
  renderApp('/campaigns/cart-reminder?show=funnel&asOf=2026-11-01')
  expect(await screen.findByText(/^The funnel shows what counts now/)).toBeTruthy()
})

it('says what failed and leaves the report alone', async () => {
  answerWith('/campaigns/:id/funnel', problem(503, 'The database is away'))
  renderApp('/campaigns/cart-reminder?show=funnel')
  expect(within(await screen.findByRole('alert')).getByText('The database is away')).toBeTruthy()
  expect(screen.getByRole('table', { name: /^Variation Performance/ })).toBeTruthy()
})
