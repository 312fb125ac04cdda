import { UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { text } from '../text'
import type { ReportState } from '../urlState'
import { useNow } from '../util/useNow'
import { CustomDates } from './CustomDates'
import { presetNames, presetOf, presetRange, type Preset, type Range } from './range'
import styles from './ReportPage.module.css'

const words = text.report
const MINUTE_MS = 60_000

interface Props {
  timeZone: string | undefined
  state: ReportState
  onChange: (state: ReportState) => void
}

export function RangePicker({ timeZone, state, onChange }: Props) {
  const now = useNow(MINUTE_MS)
  const [choosing, setChoosing] = useState(false)
  const chosen = timeZone ? presetOf(state, timeZone, now) : state.from || state.to ? 'custom' : 'whole'
  const shown = choosing ? 'custom' : chosen

  const { from: _from, to: _to, ...rest } = state
  const apply = (range: Range) => {
    setChoosing(false)
    onChange({ ...rest, ...range })
  }
  const press = (preset: Preset) => {
    if (preset === 'custom') setChoosing(true)
    else if (timeZone) apply(presetRange(preset, timeZone, now))
  }
  return (
    <>
      <div className={styles.field} role="group" aria-label={words.range}>
        <span className={styles.fieldName}>
          {words.range} {timeZone && <span className={styles.zone}>· {words.zone(timeZone)}</span>}
        </span>
        <div className={styles.presets}>
          {presetNames.map((preset) => (
            <UnstyledButton
              key={preset}
              className={styles.preset}
              aria-pressed={shown === preset}
              onClick={() => press(preset)}
            >
              {words.presets[preset]}
            </UnstyledButton>
          ))}
        </div>
      </div>
      {shown === 'custom' && <CustomDates range={state} onApply={apply} />}
    </>
  )
}
