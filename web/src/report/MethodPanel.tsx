import { text } from '../text'
import type { ReportState } from '../urlState'
import styles from './Diagnostics.module.css'
import { FoldPanel } from './FoldPanel'

const words = text.method
const METHOD = 'method'

interface Props {
  state: ReportState
  onChange: (state: ReportState) => void
}

/** The rules behind the figures, in words. */
export function MethodPanel({ state, onChange }: Props) {
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
