import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { intakeQuery } from '../api/events'
import { paths } from '../paths'
import { text } from '../text'
import { PageTitle } from '../ui/PageTitle'
import type { EventsState } from '../urlState'
import { BalancePanel } from './BalancePanel'
import { EventFilters } from './EventFilters'
import { HeldPanel } from './HeldPanel'
import { RefusalsPanel } from './RefusalsPanel'

const words = text.events

/** What became of everything that was sent; the panels refresh themselves while the page is seen. */
export function EventsPage() {
  const state = useSearch({ from: '/app/events' })
  const navigate = useNavigate()
  const change = (next: EventsState) =>
    void navigate({ to: paths.events, search: next, replace: true, resetScroll: false })
  const { data } = useQuery(intakeQuery)
  return (
    <>
      <PageTitle title={words.title} lead={words.lead} />
      <EventFilters sources={data?.items.map(({ source }) => source) ?? []} state={state} onChange={change} />
      <BalancePanel source={state.source} />
      <RefusalsPanel source={state.source} />
      <HeldPanel state={state} />
    </>
  )
}
