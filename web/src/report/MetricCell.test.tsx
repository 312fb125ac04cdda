import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { registry } from '../../mock-api/registry'
import type { Cell } from '../api/types'
import { renderAlone } from '../testing/renderAlone'
import { MetricCell } from './MetricCell'

const show = (
  cell: Partial<Cell> | undefined,
  name = 'ctr',
  of: { name: string; row?: string; channel?: string } = { name: 'A', row: 'a' },
) =>
  renderAlone(
    <MetricCell
      metric={registry.find((each) => each.name === name)!}
      currency="EUR"
      per="variation"
      of={of}
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
    ['measured', 'no_users', /Nobody was allocated to this variation/],
    ['measured', 'no_denominator', /No impressions reported/],
    ['not_available', 'no_impressions_in_channel', /No channel of this variation reports impressions/],
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

  it.each([
    ['no_users', 'purchase', 'sms', /^—no value: No message was requested in this channel/],
    ['no_users', 'purchase', undefined, /Nobody has triggered this campaign in this range/],
    ['no_denominator', 'ctr', 'email', /No impressions reported by this channel/],
    ['no_denominator', 'clickRate', undefined, /Nobody was sent a message, so nobody could click/],
    ['no_impressions_in_channel', 'ctr', 'sms', /This channel reports no impressions/],
  ] as const)('says %s of %s in the words of its place (%s)', async (reason, name, channel, words) => {
    await show({ reason }, name, channel ? { name: 'A', row: 'a', channel } : { name: 'All variations' })
    expect(screen.getByRole('button').textContent).toMatch(words)
  })

  it('has more digits in its tooltip, in the same unit', async () => {
    await show({ numerator: 1, denominator: 60, value: 0.016666666666666666 })
    expect(screen.getByRole('link').title).toBe('1.6666667%')
  })

  it('is "—" when the answer lacks the metric', async () => {
    await show(undefined)
    expect(screen.getByRole('button').textContent).toContain('—')
  })
})
