const SCHEME = 'data-mantine-color-scheme'

/** Paper is light: the scheme changes for the print only, also when the browser's own menu starts it. */
export function keepPrintsLight(): void {
  let before: string | null = null
  window.addEventListener('beforeprint', () => {
    before = document.documentElement.getAttribute(SCHEME)
    document.documentElement.setAttribute(SCHEME, 'light')
  })
  window.addEventListener('afterprint', () => {
    if (before) document.documentElement.setAttribute(SCHEME, before)
  })
}
