import type { Overview } from '../api/types'
import { text } from '../text'
import { Notice } from '../ui/Notice'
import { money } from '../util/format'

const words = text.overview

/** Why the sum of the campaigns is more than they earned together, or that it is not. */
export function Overlap({ overview: { shared, overlap, total, currency } }: { overview: Overview }) {
  return (
    <>
      <Notice tone="note">
        {shared === 0
          ? words.notShared
          : words.shared(shared, overlap.purchases, money(overlap.revenue, currency))}
      </Notice>
      {total.unconverted > 0 && <Notice tone="warn">{text.report.unconverted(total.unconverted)}</Notice>}
    </>
  )
}
