import { useState } from 'react'
import { text } from '../text'
import { Choice } from '../ui/Choice'
import type { ReportState } from '../urlState'
import { useNow } from '../util/useNow'
import { CustomDates } from './CustomDates'
import { presetNames, presetOf, presetRange, type Preset, type Range } from './range'

const words = text.report
const MINUTE_MS = 60_000
const options = presetNames.map((name) => ({ name, label: words.presets[name] }))

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
      <Choice
        label={words.range}
        note={timeZone && words.zone(timeZone)}
        options={options}
        chosen={shown}
        onChoose={press}
      />
      {shown === 'custom' && <CustomDates range={state} onApply={apply} />}
    </>
  )
}
