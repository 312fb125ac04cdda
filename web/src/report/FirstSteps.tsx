import { Link } from '@tanstack/react-router'
import { paths } from '../paths'
import { text } from '../text'

const words = text.report.next

/** What a campaign needs before it has figures. */
export function FirstSteps({ id }: { id: string }) {
  return (
    <>
      {words.lead} <Link to={paths.connections}>{words.connect}</Link>, {words.or}{' '}
      <code>POST /api/v1/campaigns/{id}/triggers</code>. <a href={paths.swagger}>{words.api}</a>
    </>
  )
}
