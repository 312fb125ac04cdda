import { useDeferredValue, useEffect } from 'react'

// The first tables of a visit meet cold code: they wait for a frame of their own. Later ones are there at once.
let warm = false

/**
 * Data whose drawing takes a while, such as whole tables: drawn in pieces, between which the page answers the
 * pointer and the keyboard, also on a slow device.
 */
export function useDrawn<T extends object>(data: T | undefined): T | undefined {
  // To React, `undefined` as the first value means that there is none.
  const drawn = useDeferredValue<T | null | undefined>(data, warm ? data : null) ?? undefined
  useEffect(() => {
    if (drawn !== undefined) warm = true
  }, [drawn])
  return drawn
}
