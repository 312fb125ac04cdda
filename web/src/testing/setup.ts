import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, vi } from 'vitest'
import { server } from './server'

// What jsdom lacks and the component kit asks for.
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
)
vi.stubGlobal('matchMedia', (query: string) => ({
  media: query,
  matches: false,
  addEventListener() {},
  removeEventListener() {},
}))
Element.prototype.scrollIntoView = () => {}
const toggled = (type: string, newState: string) => Object.assign(new Event(type), { newState })
const turn = (element: HTMLElement, state: 'open' | 'closed') => {
  element.dispatchEvent(toggled('beforetoggle', state))
  element.style.display = state === 'open' ? 'block' : ''
  element.dispatchEvent(toggled('toggle', state))
}
HTMLElement.prototype.showPopover = function () {
  turn(this, 'open')
}
HTMLElement.prototype.hidePopover = function () {
  turn(this, 'closed')
}
document.addEventListener('click', ({ target }) => {
  const id = target instanceof Element && target.closest('[popovertarget]')?.getAttribute('popovertarget')
  const panel = id && document.getElementById(id)
  if (panel) turn(panel, panel.style.display ? 'closed' : 'open')
})
window.scrollTo = () => {}

// A failure shows its question, not the whole page.
configure({
  asyncUtilTimeout: 5000, // on a busy machine a page takes its time
  getElementError: (message) => new Error(message ?? 'not found'),
})

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => {
  cleanup()
  server.resetHandlers()
})
afterAll(() => server.close())
