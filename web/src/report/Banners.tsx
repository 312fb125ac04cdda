import { UnstyledButton } from '@mantine/core'
import type { Report } from '../api/types'
import { text } from '../text'
import { Choice } from '../ui/Choice'
import { Notice } from '../ui/Notice'
import type { ReportState } from '../urlState'
import { money } from '../util/format'
import { dayAndTime } from '../util/time'
import styles from './ReportPage.module.css'

const words = text.report

interface Props {
  report: Report
  state: ReportState
  onChange: (state: ReportState) => void
}

/** Everything that makes this report another one than the reader may expect, said above the figures. */
export function Banners({ report, state, onChange }: Props) {
  const ranged = state.from !== undefined || state.to !== undefined
  return (
    <>
      {state.asOf && <AsOf report={report} state={state} onChange={onChange} />}
      {ranged && (
        <Notice tone="note">
          {state.eventsUntil ? words.cut.people : words.rangeBanner} {state.eventsUntil && words.cut.banner}
          <Cut state={state} onChange={onChange} />
        </Notice>
      )}
      {state.machine && <Machine report={report} />}
      {isEarly(report) && <Notice tone="note">{words.tooEarly}</Notice>}
      {report.campaign.legacy && <Notice tone="note">{words.legacy}</Notice>}
    </>
  )
}

const DAY_MS = 86_400_000

/** Nobody has triggered: there is nothing to misread. */
const isEarly = ({ asOf, headline, range }: Report): boolean =>
  headline.users > 0 && Date.parse(asOf) - Date.parse(range.from) < DAY_MS

const cuts = [
  { name: 'now', label: words.cut.now },
  { name: 'rangeEnd', label: words.cut.rangeEnd },
] as const

function Cut({ state, onChange }: Omit<Props, 'report'>) {
  const { eventsUntil, ...rest } = state
  return (
    <div className={`${styles.cut} no-print`}>
      <Choice
        label={words.cut.label}
        options={cuts}
        chosen={eventsUntil ? 'rangeEnd' : 'now'}
        onChoose={(name) => onChange(name === 'rangeEnd' ? { ...rest, eventsUntil: name } : rest)}
      />
    </div>
  )
}

function AsOf({ report, state, onChange }: Props) {
  const { asOf: _, ...rest } = state
  return (
    <Notice tone="warn">
      {words.asOfBanner(dayAndTime(report.asOf, report.campaign.timeZone))}{' '}
      <UnstyledButton className={`${styles.inline} no-print`} onClick={() => onChange(rest)}>
        {words.asOfNow}
      </UnstyledButton>
    </Notice>
  )
}

function Machine({ report: { health, campaign } }: Pick<Props, 'report'>) {
  const { purchases, revenue } = health.machine.peopleOnly
  return <Notice tone="warn">{words.machine.banner(purchases, money(revenue, campaign.currency))}</Notice>
}
