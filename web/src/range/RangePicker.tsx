import { useState } from 'react'
import { text } from '../text'
import { Choice } from '../ui/Choice'
import { useNow } from '../util/useNow'
import { CustomDates } from './CustomDates'
import { presetNames, presetOf, presetRange, type Preset, type Range } from './range'

const words = text.report
const MINUTE_MS = 60_000

interface Props {
  timeZone: string | undefined
  range: Range
  /** What it is called when nothing is left out. */
  whole?: string
  onChange: (range: Range) => void
}

export function RangePicker({ timeZone, range, whole = words.presets.whole, onChange }: Props) {
  const now = useNow(MINUTE_MS)
  const [choosing, setChoosing] = useState(false)
  const chosen = timeZone ? presetOf(range, timeZone, now) : range.from || range.to ? 'custom' : 'whole'
  const shown = choosing ? 'custom' : chosen

  const apply = ({ from, to }: Range) => {
    setChoosing(false)
    onChange({ from, to })
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
        options={presetNames.map((name) => ({ name, label: name === 'whole' ? whole : words.presets[name] }))}
        chosen={shown}
        onChoose={press}
      />
      {shown === 'custom' && <CustomDates range={range} onApply={apply} />}
    </>
  )
}
