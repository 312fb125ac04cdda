import { Popover, UnstyledButton } from '@mantine/core'
import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
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
 * and Escape closes it without moving focus.
 */
export function Hint({ label, target, children, quiet }: Props) {
  const id = useId()
  const [opened, setOpened] = useState(false)
  const timer = useRef<number>(undefined)
  const pointed = useRef(false)
  const schedule = (next: boolean) => {
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => setOpened(next), GRACE_MS)
  }
  useEffect(() => () => window.clearTimeout(timer.current), [])

  const point = (on: boolean) => {
    pointed.current = on
    schedule(on)
  }
  const hover = { onMouseEnter: () => point(true), onMouseLeave: () => point(false) }
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      withRoles={false}
      trapFocus={false}
      closeOnEscape
      shadow="md"
      width={300}
      position="top"
      withArrow
      transitionProps={{ duration: 100 }}
    >
      <Popover.Target>
        <UnstyledButton
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
      </Popover.Target>
      <Popover.Dropdown id={id} role="tooltip" className={styles.tip} {...hover}>
        {children}
      </Popover.Dropdown>
    </Popover>
  )
}
