import { Failure } from '../shell/Failure'
import { text } from '../text'
import { ErrorSummary } from '../ui/ErrorSummary'
import { faultsOf, faultWords, focusField } from './fields'

const words = text.editing

/** Why nothing was saved: field by field where the server names them. `turn` counts the attempts. */
export function FormProblem({ scope, error, turn }: { scope: string; error: unknown; turn: number }) {
  if (!error) return null
  const faults = faultsOf(error)
  if (faults.length === 0) return <Failure error={error} />
  return (
    <ErrorSummary
      key={turn}
      title={words.faults(faults.length)}
      faults={faults.map(([name, message]) => ({ name, words: faultWords(name, message) }))}
      onGo={(member) => focusField(scope, member)}
    />
  )
}
