import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef } from 'react'
import { metricsQuery } from '../api/campaigns'
import type { Report } from '../api/types'
import { Failure } from '../shell/Failure'
import { text } from '../text'
import { Dropdown } from '../ui/Dropdown'
import { Icon } from '../ui/Icon'
import type { ReportState } from '../urlState'
import { metricsText } from './metricOrder'
import { PickedMetrics } from './PickedMetrics'
import styles from './ReportPage.module.css'

const words = text.report

interface Props {
  report: Report | undefined
  state: ReportState
  onChange: (state: ReportState) => void
}

/** Which metrics both tables show, and in which order. */
export function MetricsPicker({ report, state, onChange }: Props) {
  const { data, error, refetch } = useQuery(metricsQuery)
  const registry = data?.items ?? report?.metrics ?? []
  const shown = report?.metrics.map((metric) => metric.name) ?? []
  const chosen = state.metrics ? withPrimary(shown[0], state.metrics.split(',')) : shown
  const choose = (names: string[]) => onChange({ ...state, metrics: metricsText(names) })
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  // A button that was pressed may be gone: the focus stays in the list instead of falling to the page.
  useEffect(() => {
    if (document.activeElement === document.body) list.current?.focus()
  })
  const others = registry.filter((metric) => !chosen.includes(metric.name))
  return (
    <>
      <Button variant="default" leftSection={<Icon name="columns" />} disabled={!report} popoverTarget={id}>
        {words.metrics}
      </Button>
      <Dropdown id={id} label={words.metrics}>
        <div ref={list} tabIndex={-1} className={styles.picker}>
          <p className={styles.pickTitle}>{words.metricsShown}</p>
          <PickedMetrics
            names={chosen}
            label={(name) => registry.find((metric) => metric.name === name)?.label ?? name}
            onChange={choose}
          />
          {data && (
            <p className={styles.pickTitle}>{others.length > 0 ? words.metricsMore : words.metricsAll}</p>
          )}
          {!data && !error && <p className={styles.pickTitle}>{words.metricsLoading}</p>}
          {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
          <div className={styles.addable}>
            {others.map(({ name, label }) => (
              <Button
                key={name}
                size="compact-sm"
                variant="light"
                leftSection={<Icon name="plus" size={14} />}
                aria-label={words.add(label)}
                onClick={() => choose([...chosen, name])}
              >
                {label}
              </Button>
            ))}
          </div>
          {state.metrics && (
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => onChange({ ...state, metrics: undefined })}
            >
              {words.metricsReset}
            </Button>
          )}
        </div>
      </Dropdown>
    </>
  )
}

const withPrimary = (primary: string | undefined, names: string[]): string[] =>
  primary ? [primary, ...names.filter((name) => name !== primary)] : names
