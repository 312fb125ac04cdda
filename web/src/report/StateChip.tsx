import { text } from '../text'
import { Hint } from '../ui/Hint'
import { Pill, type Tone } from '../ui/Pill'

interface Props {
  /** The machine's name of the state. */
  code: string
  tone?: Tone
  /** What to think of it, where that depends on figures. */
  children?: string
}

/** A state is never a word alone: what to think of it is one hover, focus or tap away. */
export function StateChip({ code, tone, children }: Props) {
  return (
    <Hint quiet target={<Pill tone={tone}>{text.statistics.state(code)}</Pill>}>
      {children} {text.statistics.meaning(code)}
    </Hint>
  )
}
