import type { Diagnostics, Report } from '../api/types'
import { channelName, text } from '../text'
import styles from './Diagnostics.module.css'
import { ZeroAnswer } from './ZeroAnswer'

const words = text.diagnostics

interface Props {
  report: Report
  diagnostics: Diagnostics
}

/** The two questions that every reader asks, answered with this report's own counts. */
export function DiagnosticsAnswers({ report, diagnostics }: Props) {
  const { users, purchases } = report.headline
  return (
    <dl className={styles.answers}>
      {users > 0 && purchases === 0 && (
        <div>
          <dt>{words.whyZero}</dt>
          <dd>
            <ZeroAnswer report={report} diagnostics={diagnostics} />
          </dd>
        </div>
      )}
      <div>
        <dt>{words.whyLower}</dt>
        {lowerAnswers(report).map((answer) => (
          <dd key={answer}>{answer}</dd>
        ))}
      </div>
    </dl>
  )
}

function lowerAnswers({ variations }: Report): string[] {
  const answers = variations.flatMap(({ name, channels }) =>
    channels
      .filter(({ notOptedIn }) => notOptedIn > 0)
      .map(({ channel, notOptedIn }) => words.lower(name, notOptedIn, channelName(channel))),
  )
  return answers.length > 0 ? answers : [words.notLower]
}
