import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Plugin } from 'vite'
import { answer, sentBody } from './answer.ts'

async function respond(request: IncomingMessage, response: ServerResponse, next: () => void) {
  const url = new URL(request.url ?? '/', 'http://localhost')
  if (!url.pathname.startsWith('/api/')) return next()
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString()
  const sent = sentBody(text, request.headers['content-type'])
  const { status, body, type } = answer(request.method ?? 'GET', url, sent)
  response.statusCode = status
  response.setHeader('Content-Type', type ?? 'application/json')
  response.end(body === undefined ? undefined : JSON.stringify(body))
}

/** `vite --mode mock` serves the dashboard without a host. */
export const mockApi = (): Plugin => ({
  name: 'mock-api',
  configureServer: (server) => void server.middlewares.use((...all) => void respond(...all)),
  configurePreviewServer: (server) => void server.middlewares.use((...all) => void respond(...all)),
})
