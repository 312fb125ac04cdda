import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { violationsOf } from './testing/axe'
import { renderApp } from './testing/renderApp'

const pages = [
  ['/', 'Campaigns', 'table'],
  ['/campaigns/cart-reminder', 'Cart reminder', 'table'],
  ['/campaigns/restock', 'Back in stock', 'table'],
  ['/new-campaign', 'New campaign', 'checkbox'],
  ['/campaigns/cart-reminder/settings', 'Edit Cart reminder', 'table'],
  ['/settings', 'Settings', 'table'],
  ['/connections', 'Connections', 'table'],
  ['/connections/b7Kq2nRwX4mTz9Vc', 'Newsletter', 'table'],
  ['/overview', 'Overview', 'table'],
  ['/events', 'Events', 'table'],
  ['/glossary', 'Glossary', 'article'],
  ['/sign-in', 'Sign in', 'button'],
] as const

it.each(pages)(
  '%s has one heading "%s" and no structural accessibility fault',
  async (path, title, settled) => {
    const { container } = renderApp(path)
    await screen.findAllByRole(settled)
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(title)
    expect(document.title).toBe(`${title} · Reconnect`)
    expect(await violationsOf(container)).toEqual([])
  },
)

it('shows the list, as it was chosen, to who shortens the address of a report', async () => {
  const { router } = renderApp('/campaigns?status=ended')
  await screen.findByRole('heading', { level: 1, name: 'Campaigns' })
  expect(router.state.location.href).toBe('/?status=ended')
})

it.each([
  ['/campaigns/nope', 'There is no such campaign', 'Go to campaigns'],
  ['/campaigns/nope/settings', 'There is no such campaign', 'Go to campaigns'],
  ['/connections/nope', 'There is no such connection', 'All connections'],
])(
  'answers %s with a way to what there is, and offers nothing that cannot work',
  async (path, title, way) => {
    const { container } = renderApp(path)
    await screen.findByRole('heading', { level: 1, name: title })
    expect(screen.getByRole('link', { name: way })).toBeTruthy()
    expect(within(screen.getByRole('main')).queryByRole('button')).toBeNull()
    expect(await violationsOf(container)).toEqual([])
  },
)

it('answers an unknown address with a way back', async () => {
  renderApp('/nowhere')
  await screen.findByText('This page does not exist')
  expect(screen.getByRole('link', { name: 'Go to campaigns' })).toBeTruthy()
})
