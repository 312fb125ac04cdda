import { useState, type ReactNode, type ToggleEvent } from 'react'
import styles from './Dropdown.module.css'

interface Props {
  /** The button that opens it stands before it and has this as its `popoverTarget`; so has a button that closes it. */
  id: string
  label: string
  children: ReactNode
}

/** What a button opens beside itself: the browser closes it on Escape and on a press elsewhere. */
export function Dropdown({ id, label, children }: Props) {
  const [opened, setOpened] = useState(false)
  const toggle = ({ newState, currentTarget }: ToggleEvent<HTMLDivElement>) => {
    if (newState === 'open') currentTarget.focus()
    else setOpened(false)
  }
  return (
    <div
      id={id}
      role="dialog"
      aria-label={label}
      popover="auto"
      tabIndex={-1}
      className={styles.panel}
      onBeforeToggle={({ newState }) => newState === 'open' && setOpened(true)}
      onToggle={toggle}
    >
      {opened && children}
    </div>
  )
}

/** For what is no button: a link in it that was followed. */
export const closeDropdown = (id: string): void => document.getElementById(id)?.hidePopover()
