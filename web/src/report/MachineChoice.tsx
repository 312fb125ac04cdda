import type { Report } from '../api/types'
import { text } from '../text'
import { Choice } from '../ui/Choice'
import type { ReportState } from '../urlState'
import { money } from '../util/format'

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

/** Whether clicks and opens that look automatic count, with what the other way would change beside it. */
export function MachineChoice({ report, state, onChange }: Props) {
  const { machine: _, ...rest } = state
  return (
    <Choice
      label={words.label}
      note={report && difference(report, state)}
      options={options}
      chosen={state.machine ? 'include' : 'exclude'}
      onChoose={(name) => onChange(name === 'include' ? { ...rest, machine: name } : rest)}
    />
  )
}

/** Before anything is switched: how many clicks it is about, and what Revenue would be. */
function difference({ health, campaign }: Report, { machine }: ReportState): string | undefined {
  const { clicks, automaticClicks, peopleOnly, allInteractions } = health.machine
  // A campaign that records no clicks has none to speak of.
  if (clicks === null || automaticClicks === null) return undefined
  if (automaticClicks === 0) return words.none
  const shown = (revenue: number) => money(revenue, campaign.currency)
  const change =
    peopleOnly.revenue === allInteractions.revenue
      ? words.same
      : machine
        ? words.withoutThem(shown(peopleOnly.revenue))
        : words.withThem(shown(allInteractions.revenue))
  return words.counted(automaticClicks, clicks, change)
}
