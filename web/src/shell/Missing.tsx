import type { ReactNode } from 'react'
import type { Problem } from '../api/problem'
import { text } from '../text'
import { EmptyState } from '../ui/EmptyState'
import { PageTitle } from '../ui/PageTitle'

interface Props {
  title: string
  error: Problem
  /** The way to what there is. */
  children: ReactNode
}

/** In place of a page about something that the site does not have: another address helps, another try does not. */
export function Missing({ title, error, children }: Props) {
  return (
    <>
      <PageTitle title={title} />
      <EmptyState title={error.detail ?? error.message}>
        <span>{text.error.notFound}</span>
        {children}
      </EmptyState>
    </>
  )
}
