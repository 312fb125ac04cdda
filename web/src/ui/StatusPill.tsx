import { Pill, type Tone } from './Pill'

const tones: Record<string, Tone> = { running: 'good', paused: 'warn', draft: 'note' }

export const StatusPill = ({ status, label }: { status: string; label: string }) => (
  <Pill dot tone={tones[status] ?? 'plain'}>
    {label}
  </Pill>
)
