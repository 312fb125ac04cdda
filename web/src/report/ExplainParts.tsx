import { Link } from '@tanstack/react-router'
import type { Report } from '../api/types'
import { paths } from '../paths'
import { reasonText, text } from '../text'
import { count, exact, metricTotal, metricValue, precise } from '../util/format'
import { denominatorOf } from './Definition'
import styles from './Explain.module.css'
import { USERS_FIGURE, type Figure } from './figures'

const words = text.explain

interface Props {
  figure: Figure
  report: Report
  explain: string | undefined
}

/** The definition in words, and the very numbers that were divided. */
export function ExplainParts({ figure, report, explain }: Props) {
  const { metric } = figure
  if (!metric) return <Counted figure={figure} explain={explain} />
  return (
    <section aria-label={words.parts}>
      <p className={styles.definition}>{metric.definition}</p>
      <Division figure={figure} report={report} />
      <Link to={paths.glossary} hash={metric.name} className={styles.glossary}>
        {text.report.inGlossary}
      </Link>
    </section>
  )
}

function Counted({ figure: { count: counted, channel }, explain }: Pick<Props, 'figure' | 'explain'>) {
  const ofUsers = channel ? words.figures.channelUsersDefinition : words.figures.usersDefinition
  return (
    <section aria-label={words.parts}>
      <p className={styles.definition}>{explain === USERS_FIGURE ? ofUsers : words.figures.sentDefinition}</p>
      <p className={styles.value}>
        {typeof counted === 'number' ? count(counted) : reasonText('legacy_campaign', 'not_measured')}
      </p>
    </section>
  )
}

function Division({ figure: { metric, cell, row, channel }, report }: Pick<Props, 'figure' | 'report'>) {
  const { currency } = report.campaign
  if (!metric || !cell) return null
  const { numerator, denominator, value, reason, status } = cell
  const place = channel ? 'channel' : row ? 'variation' : 'all'
  return (
    <dl className={styles.division}>
      {numerator !== null && (
        <div>
          <dt>{metric.numeratorLabel}</dt>
          <dd title={exact(numerator)}>{metricTotal(metric.format, numerator, currency)}</dd>
        </div>
      )}
      {denominator !== null && (
        <div>
          <dt>÷ {denominatorOf(metric, channel ? 'channel' : 'variation')}</dt>
          <dd>{count(denominator)}</dd>
        </div>
      )}
      <div className={styles.result}>
        <dt>{words.value}</dt>
        <dd title={value === null ? undefined : precise(metric.format, value, currency)}>
          {value === null
            ? reasonText(reason, status, { metric: metric.name, place })
            : metricValue(metric.format, value, currency)}
        </dd>
      </div>
    </dl>
  )
}
