import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { registry } from '../../mock-api/registry'
import type { Cell } from '../api/types'
import { renderAlone } from '../testing/renderAlone'
import { MetricCell } from './MetricCell'

const metric = registry.find(({ name }) => name === 'ctr')!

const show = (cell: Partial<Cell> | undefined) =>
  renderAlone(
    <MetricCell
      metric={metric}
      currency="EUR"
      per="variation"
      of={{ name: 'A', row: 'a' }}
      cell={
        cell && {
          status: 'measured',
          reason: null,
          numerator: null,
          denominator: null,
          value: null,
          statistics: null,
          statisticsReason: null,
          ...cell,
        }
      }
    />,
  )

describe('a cell', () => {
  it('shows the value and the division it came from', async () => {
    await show({ numerator: 10, denominator: 200, value: 0.05 })
    expect(screen.getByText('5.00%')).toBeTruthy()
    expect(screen.getByText(/10 \/ 200/).textContent).toBe('clicks / impressions: 10 / 200')
  })

  it('says 0 when it was measured and nothing happened', async () => {
    await show({ numerator: 0, denominator: 5000, value: 0 })
    expect(screen.getByText('0%')).toBeTruthy()
    expect(screen.getByText(/0 \/ 5,000/)).toBeTruthy()
  })

  it.each([
    ['measured', 'no_users', /Nobody has triggered/],
    ['measured', 'no_denominator', /No impressions reported/],
    ['not_available', 'no_impressions_in_channel', /reports no impressions/],
    ['not_available', 'control_has_no_message', /Nobody in the control receives a message/],
    ['not_available', 'not_defined_per_channel', /no value for one channel/],
    ['not_measured', 'legacy_campaign', /before 14 December 2025/],
    ['not_measured', 'something_new', /does not measure this metric/],
  ] as const)('is "—" with its reason when %s because of %s, never 0', async (status, reason, words) => {
    await show({ status, reason })
    const mark = screen.getByRole('button')
    expect(mark.textContent).toMatch(/^—no value: /)
    expect(mark.textContent).toMatch(words)
    expect(screen.queryByText(/^0/)).toBeNull()
  })

  it('is "—" when the answer lacks the metric', async () => {
    await show(undefined)
    expect(screen.getByRole('button').textContent).toContain('—')
  })
})
