import { useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

/** After a navigation (not at the first load) the new page's heading takes focus, so that it is read out. */
export function useHeadingFocus(): string {
  const path = useRouterState({
    select: (state) => state.resolvedLocation?.pathname ?? state.location.pathname,
  })
  const last = useRef(path)
  useEffect(() => {
    if (last.current === path) return
    last.current = path
    document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
  }, [path])
  return path
}
