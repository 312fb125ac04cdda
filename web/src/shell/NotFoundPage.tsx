import { Link } from '@tanstack/react-router'
import { paths } from '../paths'
import { text } from '../text'
import { EmptyState } from '../ui/EmptyState'
import { Plain } from './Plain'

export function NotFoundPage() {
  return (
    <Plain>
      <title>{`${text.error.notFoundTitle} · ${text.product}`}</title>
      <EmptyState title={text.error.notFoundTitle}>
        <span>{text.error.notFound}</span>
        <Link to={paths.campaigns}>{text.error.toCampaigns}</Link>
      </EmptyState>
    </Plain>
  )
}
