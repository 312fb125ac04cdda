/** What the rows behind figures have in common. */
import type { Report } from '../api/types'
import { dayAndTime, exactTime } from '../util/time'

export const Instant = ({ at, timeZone }: { at: string; timeZone: string }) => (
  <time dateTime={at} title={exactTime(at, timeZone)}>
    {dayAndTime(at, timeZone)}
  </time>
)

/** Of another version's variation only the id is known. */
export const nameOf = (report: Report, variation: string): string =>
  report.variations.find((each) => each.id === variation)?.name ?? variation
