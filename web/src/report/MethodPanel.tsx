import { Button } from '@mantine/core'
import { text } from '../text'
import { Panel } from '../ui/Panel'
import type { ReportState } from '../urlState'
import styles from './Diagnostics.module.css'

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
    <Panel
      closed={!open}
      title={words.title}
      lead={words.lead}
      flush
      aside={
        <Button
          variant="default"
          className="no-print"
          aria-expanded={open}
          onClick={() => onChange({ ...state, show: open ? undefined : METHOD })}
        >
          {open ? words.close : words.open}
        </Button>
      }
    >
      {open && (
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
      )}
    </Panel>
  )
}
