import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { campaigns } from '../../mock-api/data'
import { report as answer } from '../../mock-api/report'
import { comparisons, verdicts } from '../../mock-api/statistics'
import type { Cell, Report, Verdict } from '../api/types'
import { violationsOf } from '../testing/axe'
import { renderAlone } from '../testing/renderAlone'
import { rowsOf } from '../testing/table'
import { stateEntries } from '../text'
import { ExplainStatistics } from './ExplainStatistics'
import { MethodPanel } from './MethodPanel'
import { SplitNotice } from './SplitNotice'
import { summary } from './summary'
import { VariationTable } from './VariationTable'

const reportOf = (id: string, query = ''): Report =>
  answer(
    campaigns.find((each) => each.id === id)!,
    new URLSearchParams(query),
  )!

/** The cart reminder: a the baseline, b the one that a state is put on. */
const cart = (query = '') => reportOf('cart-reminder', query)
const row = (report: Report, id: string) => report.variations.find((each) => each.id === id)!

function withComparison(state: string, metric = 'revenue'): Report {
  const report = cart()
  const { statistics } = row(report, 'b').metrics[metric]!
  Object.assign(statistics!.comparison, comparisons[state])
  return report
}

function withVerdict(verdict: Verdict | undefined, report = cart()): Report {
  report.metrics[0]!.verdict = verdict!
  return report
}

function withSplit(state: string, reason: string | null, report = cart()): Report {
  Object.assign(report.health.sampleRatio, { state, reason })
  return report
}

async function cellsOf(report: Report, name = 'With 10 % off') {
  await renderAlone(
    <VariationTable report={report} state={{}} sort={undefined} onSort={() => undefined} busy={false} />,
  )
  const rows = rowsOf(screen.getByRole('table', { name: /^Variation Performance/ }))
  return rows.find(({ Variation }) => Variation?.startsWith(name))!
}

const withReason = (statisticsReason: string): Report => {
  const report = cart()
  for (const { metrics } of report.variations)
    Object.assign(metrics.ctr!, { statistics: null, statisticsReason } satisfies Partial<Cell>)
  return report
}

const said = (name: string, report = cart()) => summary(withVerdict(verdicts[name], report))

const explained = (report: Report, id: string) =>
  renderAlone(
    <ExplainStatistics
      metric={report.metrics[0]!}
      statistics={row(report, id).metrics.revenue!.statistics!}
      report={report}
    />,
  )

describe('every state of a comparison', () => {
  it.each([
    ['not_available', /Not compared.*Nobody in the baseline receives a message/],
    ['no_users', /Nobody yet.*Nobody is here or in the baseline yet/],
    ['no_denominator', /Nothing to divide by.*There is nothing to divide by here or in the baseline/],
    ['collecting', /Not enough data▲ \+20% higher.*With 10 % off has 31 of 50 users, 3 of 5 buyers\./],
    ['collecting_buyers', /Not enough data.*With 10 % off has 0 of 5 buyers\./],
    ['collecting_others', /Not enough data.*With 10 % off has 2 of 5 people who did not\./],
    ['zero_variance', /Nothing to compare.*Everyone has the same value: nothing to compare/],
    ['zero_baseline', /No uplift yet.*99% chance.*Uplift needs at least one conversion in the baseline/],
    ['baseline_too_uncertain', /Baseline uncertain.*97% chance.*too uncertain for an interval/],
    ['likely_better', /Likely better▲ \+30% higher.*\+10% to \+55%96% chance to beat the baseline/],
    ['likely_worse', /Likely worse▼ -30% lower.*2% chance to beat the baseline/],
    ['inconclusive', /Inconclusive▲ \+5% higher.*71% chance to beat the baseline/],
    ['suspicious_uplift', /Likely better.*An effect above 50% is usually a tracking fault/],
    ['low_confidence', /Inconclusive.*Below 20 buyers: read with care/],
    ['negligible', /Inconclusive.*The difference is negligible/],
    ['more_clicks_than_impressions', /Inconclusive.*More clicks than impressions: image blocking/],
  ])('%s is said in words', async (state, words) => {
    expect((await cellsOf(withComparison(state))).Revenue).toMatch(words)
  })

  it('never shows a state of the future as a machine’s word', async () => {
    const report = withComparison('likely_better')
    row(report, 'b').metrics.revenue!.statistics!.comparison.state = 'brand_new_state'
    const cell = (await cellsOf(report)).Revenue
    expect(cell).toContain('Not compared')
    expect(cell).not.toMatch(/brand/i)
  })

  it('explains every chip, and the glossary says the same', async () => {
    await cellsOf(withComparison('inconclusive'))
    fireEvent.focus(screen.getAllByRole('button', { name: 'Inconclusive' })[0]!)
    const tip = await screen.findByRole('tooltip')
    const entry = stateEntries.find(({ id }) => id === 'inconclusive')
    expect(tip.textContent).toContain(entry?.meaning)
    expect(await violationsOf(document.body)).toEqual([])
  })

  it('writes the ends of the axis, and marks an interval that goes on', async () => {
    await cellsOf(withComparison('beyond_the_axis'))
    expect(screen.getByRole('img', { name: /-30% to \+750%\. It goes on beyond the axis/ })).toBeTruthy()
    expect(screen.getAllByText('+200%').length).toBeGreaterThan(0)
  })
})

describe('what is not compared', () => {
  it('says why where the reader would wait for it', async () => {
    expect((await cellsOf(withReason('overlapping_channels'))).CTR).toMatch(
      /Not compared: several channels reach the same people.*Click Rate can be compared/,
    )
  })

  it('keeps it in the hint where more is neither better nor worse', async () => {
    expect((await cellsOf(withReason('informational'))).CTR).toMatch(/Not compared$/)
    fireEvent.focus(screen.getAllByRole('button', { name: 'Not compared' })[0]!)
    expect((await screen.findByRole('tooltip')).textContent).toMatch(/neither better nor worse/)
  })

  it('compares nothing where there is one variation', async () => {
    expect((await cellsOf(reportOf('birthday'), 'Voucher')).Revenue).not.toMatch(/Baseline|chance|best/)
  })
})

describe('the baseline', () => {
  it('stands first and is marked once, beside its name', async () => {
    await renderAlone(
      <VariationTable
        report={cart('baseline=c')}
        state={{}}
        sort={{ column: 'revenue', descending: true }}
        onSort={() => undefined}
        busy={false}
      />,
    )
    const rows = rowsOf(screen.getByRole('table'))
    expect(rows.map(({ Variation }) => Variation)).toEqual([
      expect.stringMatching(/^Free shippingBaseline/),
      expect.stringMatching(/^With 10 % off\d/),
      expect.stringMatching(/^Plain reminder\d/),
      'All variations',
    ])
    expect(rows[0]?.Revenue).not.toContain('Baseline')
  })

  it('is named in the cell where a metric has another one', async () => {
    const report = cart()
    for (const { id, metrics } of report.variations)
      Object.assign(metrics.ctr!.statistics!.comparison, {
        baselineId: 'b',
        state: id === 'b' ? 'baseline' : 'inconclusive',
      })
    const cells = await cellsOf(report)
    expect(cells.CTR).toContain('Baseline for this metric')
    expect(cells.Variation).not.toContain('Baseline')
  })
})

describe('every verdict', () => {
  it.each([
    ['winner', /With 10 % off is the winner on Revenue: > 99% likely to be best after 21 days\./],
    ['too_early', /is leading on Revenue: 97% likely to be best\. 1 more day until a winner can be named\./],
    ['not_yet_certain', /97% likely to be best\. Not yet certain at every look: keep the test running\./],
    [
      'undecided',
      /No winner: no variation has reached 95%\. With 10 % off is ahead, 71% likely to be best\./,
    ],
    ['below_gate', /No winner yet, for lack of data: With 10 % off has 12 of 30 buyers\./],
    ['zero_variance', /No winner: everyone in a variation has the same value/],
    ['informational', /No winner: more Revenue is neither better nor worse/],
    ['overlapping_channels', /No winner: Revenue cannot be compared here/],
    ['single_variation', /No winner: fewer than two of the variations .* nothing to compare\.$/],
  ])('%s is said in one sentence', (name, words) => {
    expect(said(name)).toMatch(words)
  })

  it('names no winner, and no lead without its reservation, while the split is off', () => {
    const sentence = said('sample_ratio_mismatch', withSplit('mismatch', null))
    expect(sentence).toMatch(/No winner is named, because the traffic split is off\./)
    expect(sentence).not.toMatch(/no variation has reached/)
  })

  it('says "yet" only while more data may come, and never hides that the split is off', () => {
    expect(said('below_gate', cart('version=v0'))).toMatch(/No winner, for lack of data/)
    expect(said('below_gate', withSplit('mismatch', null))).toMatch(/The traffic split is off, too/)
  })

  it('counts no days of a version that has ended', () => {
    const report = cart('version=v0')
    const sentence = summary(withVerdict(verdicts.too_early, report))
    expect(sentence).toMatch(/It ended before the 14 days that a winner needs\./)
    expect(sentence).not.toMatch(/more day/)
  })

  it('has a sentence for a reason it does not know', () => {
    expect(summary(withVerdict({ ...verdicts.zero_variance!, reason: 'brand_new' }))).toMatch(
      /No winner: the variations cannot be compared by Revenue\./,
    )
  })

  it('puts the reservation under the chip, and the gate where the best is not known', async () => {
    const report = withVerdict(verdicts.not_primary)
    report.metrics[1]!.verdict = verdicts.below_gate!
    row(report, 'b').metrics.purchase!.statistics!.probabilityBest = { value: null, reason: 'below_gate' }
    const cells = await cellsOf(report)
    expect(cells.Revenue).toMatch(/Leading.*Only the primary metric decides\./)
    expect(cells.Revenue).not.toMatch(/until a winner/)
    expect(cells.Purchase).toMatch(/12 of 30 buyers: too few to name the best\./)
  })
})

describe('the split of the traffic', () => {
  it.each([
    ['ok', null, /Traffic is split as configured \(p < 0\.001\)\./],
    ['not_tested', 'fewer_than_100_users', /not tested yet: there are fewer than 100 people/],
    ['not_tested', 'fewer_than_5_expected', /not tested yet: a variation should have fewer than 5 people/],
    ['not_tested', 'fewer_than_two_arms', /Only one variation gets traffic/],
    ['mismatch', null, /The traffic is not split as configured/],
  ])('%s %s is said above the tables', async (state, reason, words) => {
    await renderAlone(<SplitNotice report={withSplit(state, reason)} />)
    expect(screen.getByText(words)).toBeTruthy()
  })

  it('marks the rows and the chances when it is off', async () => {
    const cells = await cellsOf(withSplit('mismatch', null))
    expect(cells.Variation).toContain('Split is off')
    expect(cells.Revenue).toMatch(/chance to beat the baseline.*Not to be trusted: the traffic split is off/)
    fireEvent.focus(screen.getAllByRole('button', { name: 'Split is off' })[0]!)
    await waitFor(() =>
      expect(screen.getByRole('tooltip').textContent).toMatch(/of the users instead of .* points\./),
    )
  })
})

describe('behind the figures', () => {
  it('says why a figure does not exist, and names the methods', async () => {
    await explained(withComparison('zero_baseline'), 'b')
    expect(screen.getAllByText('— the baseline is 0').length).toBeGreaterThan(0)
    expect(screen.getByText(/normal approximation\. Interval of the uplift: Fieller’s interval/)).toBeTruthy()
    expect(screen.getByText('€0.2215')).toBeTruthy()
    expect(screen.getByText('913,200')).toBeTruthy()
  })

  it('does not compare the baseline with itself', async () => {
    await explained(cart(), 'a')
    expect(screen.getByText(/^This is the baseline/)).toBeTruthy()
    expect(screen.queryByText('Uplift')).toBeNull()
  })

  it('gives the rules with the numbers of the report', async () => {
    const report = cart()
    await renderAlone(<MethodPanel report={report} state={{ show: 'method' }} onChange={() => undefined} />)
    expect(screen.getByText(/each of them has 1,000 people and 30 conversions/)).toBeTruthy()
    expect(screen.getByText(/188 people here\. The statistics leave them out/)).toBeTruthy()
    expect(screen.getByText(/1,667 of 15,000 people are still inside a possible window/)).toBeTruthy()
    expect(screen.getByText(/you may look every day/)).toBeTruthy()
    expect(screen.queryByText(/decide the duration first/)).toBeNull()
  })

  it('tells to decide the duration first where the rule needs it', async () => {
    const report = cart()
    report.method = { ...report.method, winnerRule: 'fixed' }
    await renderAlone(<MethodPanel report={report} state={{ show: 'method' }} onChange={() => undefined} />)
    expect(screen.getByText(/decide the duration first/)).toBeTruthy()
  })
})
