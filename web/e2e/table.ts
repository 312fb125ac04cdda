import type { Locator } from 'playwright-core'

/** A table as a reader sees it: each row as an object keyed by the headers' text. */
export const rowsOf = (table: Locator): Promise<Record<string, string>[]> =>
  table.evaluate((element) => {
    const words = (node: Element) => (node.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
    const headers = [...element.querySelectorAll('thead th')].map((header) =>
      words(header.querySelector('[data-column-name]') ?? header),
    )
    return [...element.querySelectorAll('tr')]
      .filter((row) => row.querySelector('[scope="row"]'))
      .map((row) =>
        Object.fromEntries([...row.children].map((cell, index) => [headers[index] ?? '', words(cell)])),
      )
  })
