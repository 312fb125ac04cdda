// Made from the OpenAPI document by `npm run api`. Do not edit.
export interface paths {
  '/api/v1/session': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description OK */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['SessionAnswer']
          }
        }
        /** @description Problem */
        default: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
    put?: never
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['SignInRequest']
        }
      }
      responses: {
        /** @description OK */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['SessionAnswer']
          }
        }
        /** @description Problem */
        default: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
    delete: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description OK */
        204: {
          headers: {
            [name: string]: unknown
          }
          content?: never
        }
        /** @description Problem */
        default: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/session/link': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['LinkRequest']
        }
      }
      responses: {
        /** @description OK */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['SessionAnswer']
          }
        }
        /** @description Problem */
        default: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/campaigns': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: {
      parameters: {
        query?: {
          search?: string
          status?: string
          channel?: string
          sort?: string
          cursor?: string
          limit?: number
        }
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description OK */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['CampaignsAnswer']
          }
        }
        /** @description Problem */
        default: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/campaigns/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description OK */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['CampaignAnswer']
          }
        }
        /** @description Problem */
        default: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/metrics': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description OK */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['MetricsAnswer']
          }
        }
        /** @description Problem */
        default: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/campaigns/{id}/report': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: {
      parameters: {
        query?: {
          version?: string
          from?: string
          to?: string
          metrics?: string
        }
        header?: never
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description OK */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['ReportAnswer']
          }
        }
        /** @description Problem */
        default: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/pipeline': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description OK */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['Pipeline']
          }
        }
        /** @description Problem */
        default: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/site': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description OK */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['SiteAnswer']
          }
        }
        /** @description Problem */
        default: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['SiteChange']
        }
      }
      responses: {
        /** @description OK */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['SiteAnswer']
          }
        }
        /** @description Problem */
        default: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
    trace?: never
  }
  '/api/v1/keys': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description OK */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['KeysAnswer']
          }
        }
        /** @description Problem */
        default: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
    put?: never
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['NewApiKey']
        }
      }
      responses: {
        /** @description OK */
        201: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['NewKeyAnswer']
          }
        }
        /** @description Problem */
        default: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/keys/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    delete: {
      parameters: {
        query?: never
        header?: never
        path: {
          id: number
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description OK */
        204: {
          headers: {
            [name: string]: unknown
          }
          content?: never
        }
        /** @description Problem */
        default: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/members': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description OK */
        200: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['MembersAnswer']
          }
        }
        /** @description Problem */
        default: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
    put?: never
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['NewMember']
        }
      }
      responses: {
        /** @description OK */
        201: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/json': components['schemas']['NewMemberAnswer']
          }
        }
        /** @description Problem */
        default: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/members/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    delete: {
      parameters: {
        query?: never
        header?: never
        path: {
          id: number
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        /** @description OK */
        204: {
          headers: {
            [name: string]: unknown
          }
          content?: never
        }
        /** @description Problem */
        default: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/account/password': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': components['schemas']['PasswordChange']
        }
      }
      responses: {
        /** @description OK */
        204: {
          headers: {
            [name: string]: unknown
          }
          content?: never
        }
        /** @description Problem */
        default: {
          headers: {
            [name: string]: unknown
          }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}
export type webhooks = Record<string, never>
export interface components {
  schemas: {
    Problem: {
      type?: string
      title?: string
      status: number
      detail?: string
      traceId?: string
      errors?: {
        [key: string]: string[]
      }
    }
    SessionUser: {
      name: string
      email: string
      role: string
      hasPassword: boolean
    }
    SessionSite: {
      id: number
      name: string
      timeZone: string
      currency: string
    }
    SiteAnswer: {
      identityGrace: string
      name: string
      timeZone: string
      currency: string
    }
    SessionAnswer: {
      user: components['schemas']['SessionUser']
      site: components['schemas']['SessionSite']
      antiforgeryToken: string
    }
    SignInRequest: {
      email: string
      password: string
    }
    LinkRequest: {
      token: string
    }
    CurrentVersionAnswer: {
      id: string
      /** Format: date-time */
      startsAt: string
      /** Format: date-time */
      endsAt: string | null
    }
    CampaignListItem: {
      id: string
      name: string
      status: string
      channels: string[]
      primaryMetric: string
      /** Format: date-time */
      createdAt: string
      /** Format: date-time */
      updatedAt: string
      legacy: boolean
      currentVersion: null | components['schemas']['CurrentVersionAnswer']
      sendRequestsLast7Days: number | null
    }
    CampaignsAnswer: {
      items: components['schemas']['CampaignListItem'][]
      nextCursor: string | null
    }
    Variation: {
      id: string
      name: string
      trafficShare: number
      channels: string[]
      isControl: boolean
    }
    VersionAnswer: {
      id: string
      /** Format: date-time */
      startsAt: string
      /** Format: date-time */
      endsAt: string | null
      variations: components['schemas']['Variation'][]
    }
    CampaignAnswer: {
      id: string
      name: string
      status: string
      channels: string[]
      primaryMetric: string
      /** Format: date-time */
      createdAt: string
      /** Format: date-time */
      updatedAt: string
      legacy: boolean
      attributionWindow: string
      versions: components['schemas']['VersionAnswer'][]
    }
    MetricAnswer: {
      name: string
      label: string
      format: string
      definition: string
      variationDenominator: string
      channelDenominator: string | null
      numeratorLabel: string
      rules: string[]
      defaultOn: boolean
    }
    MetricsAnswer: {
      items: components['schemas']['MetricAnswer'][]
    }
    CellAnswer: {
      status: string
      reason: string | null
      numerator: number | null
      denominator: number | null
      value: number | null
    }
    ReportCampaign: {
      id: string
      name: string
      status: string
      primaryMetric: string
      legacy: boolean
      currency: string
      timeZone: string
      attributionWindow: string
    }
    ReportRange: {
      /** Format: date-time */
      from: string
      /** Format: date-time */
      to: string
    }
    Headline: {
      users: number
      messagesSent: number | null
      purchases: number
      revenue: number
      openWindows: number
    }
    ReportHealth: {
      mixedUsers: number
      unconvertedPurchases: number
    }
    ChannelRowAnswer: {
      channel: string
      users: number
      notOptedIn: number
      metrics: {
        [key: string]: components['schemas']['CellAnswer']
      }
    }
    VariationRowAnswer: {
      id: string
      name: string
      trafficShare: number
      isControl: boolean
      users: number
      metrics: {
        [key: string]: components['schemas']['CellAnswer']
      }
      channels: components['schemas']['ChannelRowAnswer'][]
    }
    ReportTotal: {
      users: number
      metrics: {
        [key: string]: components['schemas']['CellAnswer']
      }
    }
    ReportAnswer: {
      campaign: components['schemas']['ReportCampaign']
      version: components['schemas']['CurrentVersionAnswer']
      range: components['schemas']['ReportRange']
      /** Format: date-time */
      asOf: string
      lagSeconds: number
      headline: components['schemas']['Headline']
      health: components['schemas']['ReportHealth']
      metrics: components['schemas']['MetricAnswer'][]
      variations: components['schemas']['VariationRowAnswer'][]
      total: components['schemas']['ReportTotal']
    }
    Pipeline: {
      lagSeconds: number
      queueLength: number
      quarantined: number
      /** Format: date-time */
      asOf: string
    }
    SiteChange: {
      timeZone?: string
      currency?: string
      name?: string
    }
    KeyAnswer: {
      id: number
      source: string
      scopes: string[]
      prefix: string
      /** Format: date-time */
      createdAt: string
    }
    KeysAnswer: {
      items: components['schemas']['KeyAnswer'][]
    }
    NewApiKey: {
      source: string
      scopes: string[]
    }
    NewKeyAnswer: {
      id: number
      source: string
      scopes: string[]
      prefix: string
      /** Format: date-time */
      createdAt: string
      key: string
    }
    MemberAnswer: {
      id: number
      email: string
      role: string
      hasPassword: boolean
    }
    MembersAnswer: {
      items: components['schemas']['MemberAnswer'][]
    }
    NewMember: {
      email: string
      role: string
    }
    NewMemberAnswer: {
      id: number
      email: string
      role: string
      hasPassword: boolean
      signInLink: string
    }
    PasswordChange: {
      currentPassword?: string
      newPassword: string
    }
  }
  responses: never
  parameters: never
  requestBodies: never
  headers: never
  pathItems: never
}
export type $defs = Record<string, never>
export type operations = Record<string, never>
