/** Every address of the dashboard, spelled once. */
export const paths = {
  campaigns: '/',
  campaign: '/campaigns/$id',
  aboveCampaign: '/campaigns',
  newCampaign: '/new-campaign',
  editCampaign: '/campaigns/$id/settings',
  overview: '/overview',
  connections: '/connections',
  connection: '/connections/$id',
  events: '/events',
  glossary: '/glossary',
  settings: '/settings',
  signIn: '/sign-in',
  signInLink: '/sign-in/link',
  swagger: '/swagger',
} as const
