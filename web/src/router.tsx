import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  type RouterHistory,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { campaignQuery, campaignsQuery, metricsQuery, reportQuery } from './api/campaigns'
import { isSignedOut } from './api/problem'
import { sessionQuery } from './api/session'
import { CampaignsPage } from './campaigns/CampaignsPage'
import { listRequest } from './campaigns/request'
import { paths } from './paths'
import { createQueryClient } from './queryClient'
import { ReportPage } from './report/ReportPage'
import { reportRequest } from './report/request'
import { NotFoundPage } from './shell/NotFoundPage'
import { RouteFailure } from './shell/RouteFailure'
import { Shell } from './shell/Shell'
import { ShellSkeleton } from './shell/ShellSkeleton'
import {
  parseEvents,
  parseLink,
  parseList,
  parseOverview,
  parseReport,
  parseSearch,
  parseSignIn,
  stringifySearch,
} from './urlState'

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({ notFoundComponent: NotFoundPage })

const signIn = createRoute({
  getParentRoute: () => root,
  path: paths.signIn,
  validateSearch: parseSignIn,
  component: lazyRouteComponent(() => import('./access/SignInPage'), 'SignInPage'),
})

const signInLink = createRoute({
  getParentRoute: () => root,
  path: paths.signInLink,
  validateSearch: parseLink,
  component: lazyRouteComponent(() => import('./access/SignInLinkPage'), 'SignInLinkPage'),
})

// The list and the report are what people come for: their code comes with the first load, the rest when it is opened.

/**
 * Everything below is for people who are signed in; others come back to this very address afterwards. A loader and
 * not a guard before it: the page asks for its data and its code in the same moment.
 */
const app = createRoute({
  getParentRoute: () => root,
  id: 'app',
  async loader({ context, location }) {
    try {
      await context.queryClient.ensureQueryData(sessionQuery)
    } catch (error) {
      if (!isSignedOut(error)) throw error
      const next = location.href === paths.campaigns ? undefined : location.href
      throw redirect({ to: paths.signIn, search: { next } })
    }
  },
  component: Shell,
})

const campaigns = createRoute({
  getParentRoute: () => app,
  path: paths.campaigns,
  validateSearch: parseList,
  /** Asked for beside the session and the page's code, not after them; what is only pointed at is not asked for. */
  loader({ context: { queryClient }, location, cause }) {
    if (cause === 'preload') return
    void queryClient.prefetchInfiniteQuery(campaignsQuery(listRequest(parseList(location.search))))
  },
  component: CampaignsPage,
})

/** Who shortens the address of a report looks for the list. */
const aboveCampaign = createRoute({
  getParentRoute: () => root,
  path: paths.aboveCampaign,
  validateSearch: parseList,
  beforeLoad({ search }) {
    throw redirect({ to: paths.campaigns, search, replace: true })
  },
})

const campaign = createRoute({
  getParentRoute: () => app,
  path: paths.campaign,
  validateSearch: parseReport,
  loader({ context: { queryClient }, params: { id }, location, cause }) {
    if (cause === 'preload') return
    void queryClient.prefetchQuery(campaignQuery(id))
    void queryClient.prefetchQuery(reportQuery(id, reportRequest(parseReport(location.search))))
    void queryClient.prefetchQuery(metricsQuery)
  },
  component: ReportPage,
})

const newCampaign = createRoute({
  getParentRoute: () => app,
  path: paths.newCampaign,
  component: lazyRouteComponent(() => import('./editing/NewCampaignPage'), 'NewCampaignPage'),
})

const editCampaign = createRoute({
  getParentRoute: () => app,
  path: paths.editCampaign,
  component: lazyRouteComponent(() => import('./editing/EditCampaignPage'), 'EditCampaignPage'),
})

const overview = createRoute({
  getParentRoute: () => app,
  path: paths.overview,
  validateSearch: parseOverview,
  component: lazyRouteComponent(() => import('./overview/OverviewPage'), 'OverviewPage'),
})

const connections = createRoute({
  getParentRoute: () => app,
  path: paths.connections,
  component: lazyRouteComponent(() => import('./connections/ConnectionsPage'), 'ConnectionsPage'),
})

const connection = createRoute({
  getParentRoute: () => app,
  path: paths.connection,
  component: lazyRouteComponent(() => import('./connections/ConnectionPage'), 'ConnectionPage'),
})

const events = createRoute({
  getParentRoute: () => app,
  path: paths.events,
  validateSearch: parseEvents,
  component: lazyRouteComponent(() => import('./events/EventsPage'), 'EventsPage'),
})

const glossary = createRoute({
  getParentRoute: () => app,
  path: paths.glossary,
  component: lazyRouteComponent(() => import('./glossary/GlossaryPage'), 'GlossaryPage'),
})

const settings = createRoute({
  getParentRoute: () => app,
  path: paths.settings,
  component: lazyRouteComponent(() => import('./access/SettingsPage'), 'SettingsPage'),
})

const routeTree = root.addChildren([
  signIn,
  signInLink,
  aboveCampaign,
  app.addChildren([
    campaigns,
    newCampaign,
    campaign,
    editCampaign,
    overview,
    connections,
    connection,
    events,
    glossary,
    settings,
  ]),
])

export function createAppRouter(history?: RouterHistory) {
  const router = createRouter({
    routeTree,
    history,
    context: { queryClient: createQueryClient(() => void router.invalidate()) },
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultPendingMs: 0,
    defaultPendingMinMs: 0,
    defaultPendingComponent: ShellSkeleton,
    defaultErrorComponent: RouteFailure,
  })
  return router
}

export type AppRouter = ReturnType<typeof createAppRouter>

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter
  }
}
