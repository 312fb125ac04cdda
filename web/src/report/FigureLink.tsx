import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { paths } from '../paths'
import { text } from '../text'
import styles from './FigureLink.module.css'
import { withFigure, type FigureAddress } from './figures'

interface Props extends FigureAddress {
  /** The figure as it is written, and what it is: both are the link's name. */
  shown: string
  figure?: string
  of?: string
  /** The link's name where it is none of a table's figures. */
  label?: string
  title?: string
  children?: ReactNode
}

/** A figure that opens what is behind it; as a link, so that the address says which one is open. */
export function FigureLink({ shown, figure = '', of = '', label, title, children, ...address }: Props) {
  return (
    <Link
      from={paths.campaign}
      to="."
      search={(state) => withFigure(state, address)}
      replace
      resetScroll={false}
      preload={false}
      className={styles.figure}
      aria-label={label ?? text.explain.open(shown, figure, of)}
      title={title}
    >
      {children ?? shown}
    </Link>
  )
}
