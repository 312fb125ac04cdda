/** What a failed request looks like to the screens: RFC 9457, or a network that did not answer. */
export class Problem extends Error {
  readonly status: number
  readonly detail?: string
  readonly traceId?: string
  readonly errors: Record<string, string[]>

  constructor(status: number, body: Partial<ProblemBody> = {}) {
    super(body.title ?? `HTTP ${status}`)
    this.name = 'Problem'
    this.status = status
    this.detail = body.detail ?? undefined
    this.traceId = body.traceId ?? undefined
    this.errors = body.errors ?? {}
  }
}

interface ProblemBody {
  title: string | null
  detail: string | null
  traceId: string | null
  errors: Record<string, string[]> | null
}

/** The network gave no answer at all. */
export const OFFLINE = 0

export const isSignedOut = (error: unknown): boolean => error instanceof Problem && error.status === 401

/** The address names something that the site does not have. */
export const isMissing = (error: unknown): error is Problem =>
  error instanceof Problem && error.status === 404

/** Trying again helps when the server or the network failed, not when the request was wrong. */
export const isWorthRetrying = (error: unknown): boolean =>
  !(error instanceof Problem) || error.status === OFFLINE || error.status >= 500

export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => ({}))
  return new Problem(response.status, typeof body === 'object' && body !== null ? body : {})
}
