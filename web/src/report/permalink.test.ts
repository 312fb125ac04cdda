import { expect, it } from 'vitest'
import { permalink } from './permalink'

const page = 'https://reports.example.com/campaigns/welcome'

it('names the version that is shown, and keeps what the address says', () => {
  expect(permalink(page, 'v2')).toBe(`${page}?version=v2`)
  expect(permalink(`${page}?from=2026-11-01&metrics=ctr,revenue`, 'v2')).toBe(
    `${page}?version=v2&from=2026-11-01&metrics=ctr,revenue`,
  )
  expect(permalink(`${page}?version=v1`, 'v1')).toBe(`${page}?version=v1`)
  expect(permalink(page, undefined)).toBe(page)
})
