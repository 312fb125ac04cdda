import type { Diagnostics, Report } from '../api/types'
import { WayOn } from './WayOn'
import { zeroAnswer } from './zero'

/** Why nothing was earned, and what to do about it. */
export function ZeroAnswer({ report, diagnostics }: { report: Report; diagnostics: Diagnostics }) {
  const { words, way } = zeroAnswer(report, diagnostics)
  return (
    <>
      {words} <WayOn way={way} report={report} />
    </>
  )
}
