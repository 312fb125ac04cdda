import { within } from '@testing-library/react'

const words = (element: Element): string => (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim()

const headerName = (header: Element): string => words(header.querySelector('[data-column-name]') ?? header)

/** A table as a reader sees it: each row as an object keyed by the headers' text. */
export function rowsOf(table: HTMLElement): Record<string, string>[] {
  const headers = within(table).getAllByRole('columnheader').map(headerName)
  return within(table)
    .getAllByRole('row')
    .filter((row) => row.querySelector('[scope="row"]'))
    .map((row) =>
      Object.fromEntries([...row.children].map((cell, index) => [headers[index] ?? '', words(cell)])),
    )
}
