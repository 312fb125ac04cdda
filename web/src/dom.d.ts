/** Newer than the compiler's own list: what a popover opens beside. */
interface HTMLElement {
  showPopover(options?: { source?: HTMLElement }): void
}
