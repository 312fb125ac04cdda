import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { answer, sentBody, type Answer } from '../../mock-api/answer'

const respond = ({ status, body, type = 'application/json' }: Answer) =>
  body === undefined
    ? new HttpResponse(null, { status })
    : new HttpResponse(JSON.stringify(body), { status, headers: { 'Content-Type': type } })

export const server = setupServer(
  http.all('*/api/v1/*', async ({ request }) => {
    const text = await request.text()
    const body = sentBody(text, request.headers.get('Content-Type'))
    return respond(answer(request.method, new URL(request.url), body))
  }),
)

/** Makes one address answer something else for the rest of the test. */
export const answerWith = (path: string, reply: Answer) =>
  server.use(http.all(`*/api/v1${path}`, () => respond(reply)))
