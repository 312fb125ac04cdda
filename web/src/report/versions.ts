import { text } from '../text'
import { day } from '../util/time'

const words = text.report

interface Dated {
  id: string
  startsAt: string
  endsAt: string | null
}

const started = ({ startsAt }: Dated, now: number) => Date.parse(startsAt) <= now
const inForce = (version: Dated, now: number) =>
  started(version, now) && (version.endsAt === null || Date.parse(version.endsAt) > now)

/** The one in force first, then the former ones; those that have not begun come last. */
export const inOrder = <Version extends Dated>(versions: Version[], now: number): Version[] =>
  versions.toSorted(
    (a, b) =>
      Number(inForce(b, now)) - Number(inForce(a, now)) ||
      Number(started(b, now)) - Number(started(a, now)) ||
      Date.parse(b.startsAt) - Date.parse(a.startsAt),
  )

/** A version with its days, and whether it is the one in force. */
export function versionLabel(version: Dated, now: number, timeZone: string | undefined): string {
  const { id, startsAt, endsAt } = version
  const from = day(startsAt, timeZone)
  if (!started(version, now)) return words.versionPlanned(id, from)
  const label = words.versionLabel(id, from, endsAt ? day(endsAt, timeZone) : words.now)
  return inForce(version, now) ? `${label} · ${words.current}` : label
}
