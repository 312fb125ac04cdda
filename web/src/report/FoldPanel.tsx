import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Panel } from '../ui/Panel'

interface Props {
  words: { title: string; lead: string; open: string; close: string }
  /** Its id, where something on the page leads to it. */
  place?: string
  open: boolean
  onToggle: () => void
  /** Made, and so loaded, only while the panel is open. */
  children: ReactNode
}

/** A panel of the report that the reader opens. */
export function FoldPanel({ place, words, open, onToggle, children }: Props) {
  return (
    <Panel
      place={place}
      closed={!open}
      title={words.title}
      lead={words.lead}
      flush
      aside={
        <Button variant="default" className="no-print" aria-expanded={open} onClick={onToggle}>
          {open ? words.close : words.open}
        </Button>
      }
    >
      {open && children}
    </Panel>
  )
}
