import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './ui/styles'
import { App } from './App'
import { createAppRouter } from './router'
import { keepPrintsLight } from './ui/print'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root element.')

keepPrintsLight()
createRoot(root).render(
  <StrictMode>
    <App router={createAppRouter()} />
  </StrictMode>,
)
