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

/** What stands at the foot of every printed page, in browsers that draw there. */
interface Foot {
  address: string
  printed: string
}

/** Keeps a page's foot until the returned function is called; it is asked for at the moment of printing. */
export function setPrintedFooter(foot: () => Foot): () => void {
  const { style } = document.documentElement
  const write = () => {
    const { address, printed } = foot()
    style.setProperty('--rc-printed-address', JSON.stringify(address))
    style.setProperty('--rc-printed-at', JSON.stringify(printed))
  }
  window.addEventListener('beforeprint', write)
  return () => {
    window.removeEventListener('beforeprint', write)
    style.removeProperty('--rc-printed-address')
    style.removeProperty('--rc-printed-at')
  }
}
