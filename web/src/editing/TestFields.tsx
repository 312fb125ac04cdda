import { Checkbox, NativeSelect } from '@mantine/core'
import type { Metric } from '../api/types'
import { text } from '../text'
import { helpBelow } from '../ui/helpBelow'
import type { TestInput } from './draft'
import { type Field } from './fields'
import { VariationsField } from './VariationsField'
import styles from './editing.module.css'

const words = text.editing

interface Props {
  test: TestInput
  metrics: Metric[]
  channels: string[]
  field: Field
  onChange: (test: TestInput) => void
}

/** What defines a test version. */
export function TestFields({ test, metrics, channels, field, onChange }: Props) {
  const change = (changed: Partial<TestInput>) => onChange({ ...test, ...changed })
  return (
    <>
      <div className={styles.fields}>
        <NativeSelect
          {...field('primaryMetric')}
          label={words.metric}
          description={words.metricHelp}
          inputWrapperOrder={helpBelow}
          data={metrics.map(({ name, label }) => ({ value: name, label }))}
          value={test.primaryMetric}
          onChange={(event) => change({ primaryMetric: event.currentTarget.value })}
        />
        <Checkbox
          className={styles.check}
          label={words.sticky}
          description={words.stickyHelp}
          checked={test.sticky}
          onChange={(event) => change({ sticky: event.currentTarget.checked })}
        />
      </div>
      <VariationsField
        variations={test.variations}
        channels={channels}
        field={field}
        onChange={(variations) => change({ variations })}
      />
    </>
  )
}
