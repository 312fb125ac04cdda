import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { sessionQuery } from '../api/session'
import { paths } from '../paths'
import { text } from '../text'

const words = text.report

/** What a campaign needs before it has figures, for those who can do it. */
export function FirstSteps({ id }: { id: string }) {
  const { data: session } = useSuspenseQuery(sessionQuery)
  if (session.user.role !== 'admin') return words.next.lead
  return (
    <>
      {words.next.lead} {words.next.next} <Link to={paths.connections}>{words.next.connect}</Link>,{' '}
      {words.next.or} <code>POST /api/v1/campaigns/{id}/triggers</code>.{' '}
      <a href={paths.swagger}>{words.next.api}</a>
    </>
  )
}
