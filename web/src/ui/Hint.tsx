import { UnstyledButton } from '@mantine/core'
import { useEffect, useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import styles from './Hint.module.css'

interface Props {
  label?: string
  children: ReactNode
  target: ReactNode
  quiet?: boolean
}

const GRACE_MS = 120

/**
 * A tooltip that meets WCAG 1.4.13: it opens on hover, focus and tap, stays while the pointer is on it,
 * and Escape closes it without moving focus. There are dozens on a page, so a closed one costs one button.
 */
export function Hint({ label, target, children, quiet }: Props) {
  const id = useId()
  const [opened, setOpened] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const tip = useRef<HTMLSpanElement>(null)
  const timer = useRef<number>(undefined)
  const pointed = useRef(false)
  const schedule = (next: boolean) => {
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => setOpened(next), GRACE_MS)
  }
  useEffect(() => () => window.clearTimeout(timer.current), [])
  useLayoutEffect(() => {
    if (opened && button.current) tip.current?.showPopover({ source: button.current })
  }, [opened])

  const point = (on: boolean) => {
    pointed.current = on
    schedule(on)
  }
  const hover = { onMouseEnter: () => point(true), onMouseLeave: () => point(false) }
  return (
    <>
      <UnstyledButton
        ref={button}
        className={styles.target}
        data-quiet={quiet || undefined}
        aria-label={label}
        aria-describedby={opened ? id : undefined}
        onFocus={() => schedule(true)}
        onBlur={() => pointed.current || schedule(false)}
        onClick={() => schedule(true)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setOpened(false)
        }}
        {...hover}
      >
        {target}
      </UnstyledButton>
      {opened && (
        <span ref={tip} id={id} role="tooltip" popover="manual" className={styles.tip} {...hover}>
          {children}
        </span>
      )}
    </>
  )
}
