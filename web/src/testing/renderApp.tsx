import { render } from '@testing-library/react'
import { createMemoryHistory } from '@tanstack/react-router'
import { App } from '../App'
import { createAppRouter } from '../router'

/** The whole dashboard at an address, against the stand-in API. */
export function renderApp(path: string) {
  const router = createAppRouter(createMemoryHistory({ initialEntries: [path] }))
  router.options.context.queryClient.setDefaultOptions({
    queries: { ...router.options.context.queryClient.getDefaultOptions().queries, retry: false },
  })
  return { ...render(<App router={router} />), router }
}
