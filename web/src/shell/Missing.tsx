import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Problem } from '../api/problem'
import { paths } from '../paths'
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

export function MissingCampaign({ error }: { error: Problem }) {
  return (
    <Missing title={text.error.noCampaign} error={error}>
      <Link to={paths.campaigns} search={{}}>
        {text.error.toCampaigns}
      </Link>
    </Missing>
  )
}
