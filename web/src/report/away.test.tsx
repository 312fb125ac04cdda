import { fireEvent, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { problem } from '../../mock-api/answer'
import { renderAlone } from '../testing/renderAlone'
import { renderApp } from '../testing/renderApp'
import { answerWith } from '../testing/server'
import { SeriesChart } from './SeriesChart'

const away = problem(503, 'The database is away')

it('says that the graph knows only now, instead of showing today’s figures under a past date', async () => {
  renderApp('/campaigns/cart-reminder?asOf=2026-11-01&show=series')
  expect(await screen.findByText(/The graph shows what counts now/)).toBeTruthy()
  expect(screen.queryByRole('combobox', { name: 'Metric' })).toBeNull()
})

it('keeps the names of the shown metrics and says what failed when the others do not come', async () => {
  answerWith('/metrics', away)
  renderApp('/campaigns/cart-reminder')
  await screen.findByRole('table', { name: /^Variation Performance/ })
  fireEvent.click(screen.getByRole('button', { name: 'Metrics' }))
  expect(await screen.findByRole('button', { name: 'Move Send Request up' })).toBeTruthy()
  expect(screen.queryByText('Every metric is shown.')).toBeNull()
  expect((await screen.findByRole('alert')).textContent).toContain('The database is away')
})

it('says why the question about 0 has no answer', async () => {
  answerWith('/campaigns/:id/diagnostics', away)
  renderApp('/campaigns/win-back')
  const question = (await screen.findByText('Why are Purchase and Revenue 0?')).closest('[role=note]')
  expect(await within(question as HTMLElement).findByRole('button', { name: 'Try again' })).toBeTruthy()
})

it('offers the report’s own version when the campaign does not come, and says what failed', async () => {
  answerWith('/campaigns/:id', away)
  renderApp('/campaigns/cart-reminder')
  await screen.findByRole('table', { name: /^Variation Performance/ })
  const choice = screen.getByRole('combobox', { name: 'Version' }) as HTMLSelectElement
  expect(choice.selectedOptions[0]?.text).toMatch(/^v1 \(current\) /)
  expect((await screen.findByRole('alert')).textContent).toContain('The database is away')
})

const chart = (values: (number | null)[]) =>
  renderAlone(
    <SeriesChart
      lines={[{ id: 'a', name: 'Plain', values }]}
      completeUntil={values.length}
      label="Net Revenue over time"
      write={String}
      ends={['Mon', 'Sun']}
    />,
  )

it('draws a point that has no neighbours', async () => {
  const { container } = await chart([5])
  expect(container.querySelectorAll('.dot')).toHaveLength(1)
})

it('keeps negative values inside the drawing', async () => {
  const { container } = await chart([-10, 10])
  expect(container.querySelector('[role=img] path')?.getAttribute('d')).toBe('M8,228L892,12')
})
