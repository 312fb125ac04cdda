import type { Report } from '../api/types'
import { text } from '../text'
import type { ReportState } from '../urlState'
import { wholePercent } from '../util/format'
import styles from './Diagnostics.module.css'
import { FoldPanel } from './FoldPanel'

const words = text.method
const METHOD = 'method'

interface Props {
  report: Report
  state: ReportState
  onChange: (state: ReportState) => void
}

/** The rules behind the figures, in words, and with the numbers of this report. */
export function MethodPanel({ report, state, onChange }: Props) {
  const open = state.show === METHOD
  return (
    <FoldPanel
      words={words}
      open={open}
      onToggle={() => onChange({ ...state, show: open ? undefined : METHOD })}
    >
      <div className={styles.rules}>
        <dl>
          {words.rules.map(([rule, meaning]) => (
            <div key={rule}>
              <dt>{rule}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <h3 className={styles.heading}>{words.statistics}</h3>
        <dl>
          {statisticsOf(report).map(([rule, meaning]) => (
            <div key={rule}>
              <dt>{rule}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <h3 className={styles.heading}>{words.differs}</h3>
        <ul>
          {words.differences.map((difference) => (
            <li key={difference}>{difference}</li>
          ))}
        </ul>
      </div>
    </FoldPanel>
  )
}

function statisticsOf({ health, method, metrics }: Report): [string, string][] {
  const { mixedUsers, openWindows, machine } = health
  const gates = metrics.flatMap(({ verdict }) => verdict?.gates ?? [])[0]
  const interval = text.statistics.methods[method.interval] ?? method.interval
  const rows: [string, string][] = [
    [words.chanceName, words.chance(method.difference === 'relative')],
    [words.intervalName, words.interval(interval, wholePercent(method.level))],
  ]
  if (gates)
    rows.push(
      [words.bestName, words.best(gates.minUsers, gates.minConverters)],
      [
        words.winnerName,
        `${words.winner(wholePercent(gates.threshold), gates.minDays)} ${words.winnerRules[method.winnerRule] ?? ''}`,
      ],
    )
  rows.push(
    [words.mixedName, words.mixed(mixedUsers, method.mixedUsers === 'first')],
    [words.windowsName, words.windows(openWindows.users, openWindows.of)],
  )
  if (machine.clicks !== null && machine.automaticClicks !== null)
    rows.push([words.machineName, words.machine(machine.automaticClicks, machine.clicks)])
  return rows
}
