import type { Campaign } from '../api/types'
import { useNow } from '../util/useNow'

const MINUTE_MS = 60_000

/** Now, by the minute; never before the latest change, so that what was just saved is in force at once. */
export const useNowFor = ({ updatedAt }: Campaign): number =>
  Math.max(useNow(MINUTE_MS), Date.parse(updatedAt))
