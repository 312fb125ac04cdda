import { useQuery } from '@tanstack/react-query'
import { metricsQuery } from '../api/campaigns'
import type { Metric } from '../api/types'
import { Failure } from '../shell/Failure'
import { reasonEntries, stateEntries, text } from '../text'
import { PageTitle } from '../ui/PageTitle'
import { Panel } from '../ui/Panel'
import { Pill } from '../ui/Pill'
import { TableSkeleton } from '../ui/TableSkeleton'
import styles from './GlossaryPage.module.css'

const words = text.glossary

/** Made from the metric registry: it cannot say something else than the reports do. */
export function GlossaryPage() {
  const { data, error, isPending, refetch } = useQuery(metricsQuery)
  return (
    <>
      <PageTitle title={words.title} lead={words.lead} />
      <Panel title={words.metrics} flush>
        {isPending && <TableSkeleton rows={8} rowHeight={128} />}
        {error && <Failure error={error} onRetry={() => void refetch()} />}
        {data?.items.map((metric) => (
          <MetricEntry key={metric.name} metric={metric} />
        ))}
      </Panel>
      <Panel title={words.verdicts} flush>
        {stateEntries.map(({ id, name, meaning }) => (
          <article key={name} id={id} className={styles.entry}>
            <h3 className={styles.name}>{name}</h3>
            <p className={styles.words}>{meaning}</p>
          </article>
        ))}
      </Panel>
      <Panel title={words.states} flush>
        {reasonEntries.map(({ name, meaning }) => (
          <article key={name} className={styles.entry}>
            <h3 className={styles.name}>{name}</h3>
            <p className={styles.words}>{meaning}</p>
          </article>
        ))}
      </Panel>
    </>
  )
}

function MetricEntry({ metric }: { metric: Metric }) {
  return (
    <article id={metric.name} className={styles.entry}>
      <h3 className={styles.name}>
        {metric.label} <Pill>{words.format(metric.format)}</Pill>
      </h3>
      <div>
        <p className={styles.words}>{metric.definition}</p>
        <dl className={styles.parts}>
          <dt>{words.inVariation}</dt>
          <dd>{metric.variationDenominator || words.notDefined}</dd>
          <dt>{words.inChannel}</dt>
          <dd>{metric.channelDenominator || words.notDefined}</dd>
        </dl>
      </div>
    </article>
  )
}
