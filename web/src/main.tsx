import { startTransition, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './ui/styles'
import { App } from './App'
import { createAppRouter } from './router'
import { keepPrintsLight } from './ui/print'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root element.')

keepPrintsLight()
const page = (
  <StrictMode>
    <App router={createAppRouter()} />
  </StrictMode>
)
// Drawn in pieces, like every later page: the first one is the longest.
startTransition(() => createRoot(root).render(page))
