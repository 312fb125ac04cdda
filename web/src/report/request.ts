import type { BehindRequest, CreditsRequest, PurchasesRequest, ReportRequest } from '../api/campaigns'
import type { ReportState } from '../urlState'

/** What of the address the figures depend on; the rest only changes how they are shown. */
export function reportRequest(state: ReportState): ReportRequest {
  const { version, from, to, metrics, baseline, machine, eventsUntil, asOf } = state
  return { version, from, to, metrics, baseline, machine, eventsUntil, asOf }
}

/** The same people and events as in the report, whichever metrics it shows. */
export function behindRequest(state: ReportState): BehindRequest {
  const { metrics: _, baseline: _baseline, ...request } = reportRequest(state)
  return request
}

export const purchasesRequest = (state: ReportState): PurchasesRequest => ({
  ...behindRequest(state),
  outcome: state.outcome,
  orderId: state.order,
})

export const rowRequest = (state: ReportState): CreditsRequest => ({
  ...behindRequest(state),
  variation: state.row,
  channel: state.channel,
})
