import { useQuery } from '@tanstack/react-query'
import { reportQuery } from '../api/campaigns'
import type { Report } from '../api/types'
import { text } from '../text'
import { Choice } from '../ui/Choice'
import type { ReportState } from '../urlState'
import { money } from '../util/format'
import { reportRequest } from './request'

const words = text.report.machine
const options = [
  { name: 'exclude', label: words.exclude },
  { name: 'include', label: words.include },
] as const

interface Props {
  report: Report | undefined
  state: ReportState
  onChange: (state: ReportState) => void
}

/** The same report with the other setting, so that the difference can be said before anything is switched. */
export function useOtherReport(id: string | undefined, state: ReportState): Report | undefined {
  const machine = state.machine ? undefined : 'include'
  const { data } = useQuery({
    ...reportQuery(id ?? '', { ...reportRequest(state), machine }),
    enabled: id !== undefined,
  })
  return data
}

/** Whether clicks and opens that look automatic count, with what it would change beside it. */
export function MachineChoice({ report, state, onChange }: Props) {
  const other = useOtherReport(report?.campaign.id, state)
  const { machine: _, ...rest } = state
  return (
    <Choice
      label={words.label}
      note={report && other && difference(report, other, state)}
      options={options}
      chosen={state.machine ? 'include' : 'exclude'}
      onChoose={(name) => onChange(name === 'include' ? { ...rest, machine: name } : rest)}
    />
  )
}

function difference(report: Report, other: Report, { machine }: ReportState): string {
  const revenue = money(other.headline.revenue, report.campaign.currency)
  if (other.headline.revenue === report.headline.revenue) return words.same
  return machine ? words.withoutThem(revenue) : words.withThem(revenue)
}
