import axe from 'axe-core'

/** Structure only: jsdom draws nothing, so contrast and sizes are judged in a real browser. */
export async function violationsOf(root: Element): Promise<string[]> {
  const { violations } = await axe.run(root, {
    rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
  })
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
}
