import type { CampaignListRequest } from '../api/campaigns'
import type { ListState } from '../urlState'

/** The page of the list that an address shows. */
export function listRequest({ q, ...filters }: ListState): CampaignListRequest {
  return { ...filters, ...(q ? { search: q } : {}) }
}
