import { infiniteQueryOptions, keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query'
import { answer, client } from './client'
import type { Campaign, CampaignChanges, CampaignDraft, VersionDraft } from './types'

export interface CampaignListRequest {
  search?: string
  status?: string
  channel?: string
  warning?: string
  sort?: string
}

export interface ReportRequest {
  version?: string
  from?: string
  to?: string
  metrics?: string
  baseline?: string
  machine?: string
  eventsUntil?: string
  asOf?: string
}

/** What a row's figures are about: everything but the choice of metrics, and the row. */
export type BehindRequest = Omit<ReportRequest, 'metrics' | 'baseline'>

export interface CreditsRequest extends BehindRequest {
  variation?: string
  channel?: string
}

export interface PurchasesRequest extends BehindRequest {
  outcome?: string
  orderId?: string
}

const REFRESH_MS = 10_000
const DIAGNOSTICS_REFRESH_MS = 60_000

export const campaignsQuery = (request: CampaignListRequest) =>
  infiniteQueryOptions({
    queryKey: ['campaigns', request],
    queryFn: ({ signal, pageParam }) =>
      answer(
        client.GET('/api/v1/campaigns', {
          signal,
          params: { query: { ...request, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  })

export const campaignQuery = (id: string) =>
  queryOptions({
    queryKey: ['campaign', id],
    queryFn: ({ signal }) =>
      answer(client.GET('/api/v1/campaigns/{id}', { signal, params: { path: { id } } })),
  })

export const createCampaign = (body: CampaignDraft) => answer(client.POST('/api/v1/campaigns', { body }))

export const changeCampaign = (id: string, body: CampaignChanges) =>
  answer(client.PATCH('/api/v1/campaigns/{id}', { params: { path: { id } }, body }))

export const startVersion = (id: string, body: VersionDraft) =>
  answer(client.POST('/api/v1/campaigns/{id}/versions', { params: { path: { id } }, body }))

/** The server's answer is what holds now; everything that was computed from the former definition is asked for again. */
export async function keepCampaign(queryClient: QueryClient, saved: Campaign): Promise<void> {
  queryClient.setQueryData(campaignQuery(saved.id).queryKey, saved)
  const of = (kind: string) => queryClient.invalidateQueries({ queryKey: [kind, saved.id] })
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['campaigns'] }),
    ...['report', 'series', 'diagnostics', 'credits', 'purchases', 'people'].map(of),
  ])
}

export const reportQuery = (id: string, request: ReportRequest) =>
  queryOptions({
    queryKey: ['report', id, request],
    queryFn: ({ signal }) =>
      answer(
        client.GET('/api/v1/campaigns/{id}/report', {
          signal,
          params: { path: { id }, query: request },
        }),
      ),
    placeholderData: (previous) => (previous?.campaign.id === id ? previous : undefined),
    refetchInterval: (query) => (query.state.data?.campaign.status === 'running' ? REFRESH_MS : false),
  })

/** What is on the screen as a file: same address, other representation. */
type AsFile = '/report' | '/credits' | '/purchases' | '/people' | '/funnel' | '/series'

async function download(id: string, list: AsFile, query: object) {
  const { data, response } = await client.GET(`/api/v1/campaigns/{id}${list}`, {
    params: { path: { id }, query },
    headers: { Accept: 'text/csv' },
    parseAs: 'blob',
  })
  return { file: data as unknown as Blob, name: fileNameOf(response) }
}

export const downloadReport = (id: string, request: ReportRequest) => download(id, '/report', request)

const fileNameOf = (response: Response): string | undefined =>
  /filename="?([^";]+)"?/.exec(response.headers.get('Content-Disposition') ?? '')?.[1]

const ROWS_PAGE = 25

const pageOf = (cursor: string) => ({ limit: String(ROWS_PAGE), ...(cursor ? { cursor } : {}) })

export const creditsQuery = (id: string, request: CreditsRequest) =>
  infiniteQueryOptions({
    queryKey: ['credits', id, request],
    queryFn: ({ signal, pageParam }) =>
      answer(
        client.GET('/api/v1/campaigns/{id}/credits', {
          signal,
          params: {
            path: { id },
            query: { ...request, ...pageOf(pageParam) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })

/** All purchases behind a figure, as a file. */
export const downloadCredits = (id: string, request: CreditsRequest) => download(id, '/credits', request)

export const purchasesQuery = (id: string, request: PurchasesRequest) =>
  infiniteQueryOptions({
    queryKey: ['purchases', id, request],
    queryFn: ({ signal, pageParam }) =>
      answer(
        client.GET('/api/v1/campaigns/{id}/purchases', {
          signal,
          params: { path: { id }, query: { ...request, ...pageOf(pageParam) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })

export const downloadPurchases = (id: string, request: PurchasesRequest) =>
  download(id, '/purchases', request)

export const peopleQuery = (id: string, request: CreditsRequest) =>
  infiniteQueryOptions({
    queryKey: ['people', id, request],
    queryFn: ({ signal, pageParam }) =>
      answer(
        client.GET('/api/v1/campaigns/{id}/people', {
          signal,
          params: { path: { id }, query: { ...request, ...pageOf(pageParam) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })

export const downloadPeople = (id: string, request: CreditsRequest) => download(id, '/people', request)

export const diagnosticsQuery = (id: string, request: BehindRequest) =>
  queryOptions({
    queryKey: ['diagnostics', id, request],
    queryFn: ({ signal }) =>
      answer(
        client.GET('/api/v1/campaigns/{id}/diagnostics', {
          signal,
          params: { path: { id }, query: request },
        }),
      ),
    placeholderData: (previous) => (previous?.campaign === id ? previous : undefined),
    refetchInterval: DIAGNOSTICS_REFRESH_MS,
  })

export const metricsQuery = queryOptions({
  queryKey: ['metrics'],
  queryFn: ({ signal }) => answer(client.GET('/api/v1/metrics', { signal })),
  staleTime: Infinity,
})

export interface FunnelRequest {
  version?: string
  from?: string
  to?: string
  machine?: string
}

export const funnelQuery = (id: string, request: FunnelRequest) =>
  queryOptions({
    queryKey: ['funnel', id, request],
    queryFn: ({ signal }) =>
      answer(
        client.GET('/api/v1/campaigns/{id}/funnel', { signal, params: { path: { id }, query: request } }),
      ),
    placeholderData: (previous) => (previous?.campaign === id ? previous : undefined),
    refetchInterval: DIAGNOSTICS_REFRESH_MS,
  })

export const downloadFunnel = (id: string, request: FunnelRequest) => download(id, '/funnel', request)

export interface SeriesRequest extends FunnelRequest {
  metrics: string
  by?: string
}

export const seriesQuery = (id: string, request: SeriesRequest) =>
  queryOptions({
    queryKey: ['series', id, request],
    queryFn: ({ signal }) =>
      answer(
        client.GET('/api/v1/campaigns/{id}/series', { signal, params: { path: { id }, query: request } }),
      ),
    placeholderData: (previous) => (previous?.campaign === id ? previous : undefined),
    refetchInterval: DIAGNOSTICS_REFRESH_MS,
  })

export const downloadSeries = (id: string, request: SeriesRequest) => download(id, '/series', request)
