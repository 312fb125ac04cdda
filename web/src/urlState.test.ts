import { describe, expect, it } from 'vitest'
import { parseList, parseReport, parseSearch, parseSignIn, stringifySearch } from './urlState'

describe('the address of a report', () => {
  it('survives being written and read again', () => {
    const state = {
      version: 'v1',
      from: '2026-11-01',
      to: '2026-11-08',
      metrics: 'revenue,ctr',
      sort: '-ctr',
    }
    const address = stringifySearch(state)
    expect(address).toBe('?version=v1&from=2026-11-01&to=2026-11-08&metrics=revenue,ctr&sort=-ctr')
    expect(parseReport(parseSearch(address))).toEqual(state)
  })

  it('keeps ids that look like numbers as text', () => {
    expect(parseReport(parseSearch('?version=2'))).toEqual({ version: '2' })
  })

  it('accepts instants with an offset, whose plus sign survives', () => {
    const from = '2026-11-01T00:00:00+01:00'
    expect(parseReport(parseSearch(stringifySearch({ from })))).toEqual({ from })
  })

  it('leaves out what it cannot read, instead of failing', () => {
    expect(parseReport({ from: 'yesterday', to: '2026-99-01', metrics: ',,a b', version: '' })).toEqual({})
  })

  it('names each metric once', () => {
    expect(parseReport({ metrics: 'ctr,revenue,ctr' })).toEqual({ metrics: 'ctr,revenue' })
  })
})

it('reads search and filters of the list', () => {
  expect(parseList(parseSearch('?q=cart&status=running&unknown=1'))).toEqual({ q: 'cart', status: 'running' })
})

describe('where a reader goes after signing in', () => {
  it('is an address of this site', () => {
    expect(parseSignIn({ next: '/campaigns/a?sort=none' })).toEqual({ next: '/campaigns/a?sort=none' })
  })

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)'])(
    'is never %s',
    (next) => expect(parseSignIn({ next })).toEqual({}),
  )
})
