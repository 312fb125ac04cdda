import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { registry } from '../../mock-api/registry'
import { renderApp } from '../testing/renderApp'
import { stateEntries } from '../text'

it('has an entry for every metric and for every state, in the words of the report', async () => {
  renderApp('/glossary')
  await screen.findByRole('heading', { name: /^Revenue/ })
  const entries = screen.getAllByRole('article')
  const names = entries.map((each) => within(each).getByRole('heading').textContent)
  for (const { label } of registry) expect(names).toContainEqual(expect.stringContaining(label))
  for (const { name, meaning } of stateEntries) {
    const found = entries.find((each) => within(each).getByRole('heading').textContent === name)
    expect(found?.textContent).toBe(name + meaning)
  }
})

it('names every state once, in words a reader does not have to decode', () => {
  const names = stateEntries.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const { id, name } of stateEntries) expect(name).not.toBe(id)
})
