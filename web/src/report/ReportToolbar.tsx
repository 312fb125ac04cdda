import { NativeSelect } from '@mantine/core'
import type { Campaign, Report } from '../api/types'
import { RangePicker } from '../range/RangePicker'
import { text } from '../text'
import type { ReportState } from '../urlState'
import { useNow } from '../util/useNow'
import { MachineChoice } from './MachineChoice'
import { MetricsPicker } from './MetricsPicker'
import styles from './ReportPage.module.css'
import { inOrder, versionLabel } from './versions'

const words = text.report
const MINUTE_MS = 60_000

interface Props {
  campaign: Campaign | undefined
  report: Report | undefined
  state: ReportState
  onChange: (state: ReportState) => void
}

/** The one that the figures were compared with, whichever was asked for. */
const baselineOf = ({ variations, metrics }: Report): string =>
  variations[0]?.metrics[metrics[0]?.name ?? '']?.statistics?.comparison.baselineId ?? ''

/** What the report is about: version, people and metrics. All of it lives in the address. */
export function ReportToolbar({ campaign, report, state, onChange }: Props) {
  const timeZone = report?.campaign.timeZone
  const now = useNow(MINUTE_MS)
  // Without the campaign's list the report still knows its own version.
  const versions = inOrder(campaign?.versions ?? (report ? [report.version] : []), now)
  return (
    <div className={`${styles.toolbar} no-print`}>
      <NativeSelect
        label={words.version}
        classNames={{ root: `${styles.field} ${styles.versionField}`, label: styles.fieldName }}
        value={state.version ?? report?.version.id ?? ''}
        onChange={(event) => onChange({ ...state, version: event.currentTarget.value })}
        data={
          versions.length > 0
            ? versions.map((version) => ({ value: version.id, label: versionLabel(version, now, timeZone) }))
            : [{ value: '', label: text.loading }]
        }
      />
      <RangePicker timeZone={timeZone} range={state} onChange={(range) => onChange({ ...state, ...range })} />
      <MachineChoice report={report} state={state} onChange={onChange} />
      <div className={styles.row}>
        {(!report || report.variations.length > 1) && (
          <NativeSelect
            label={text.statistics.baseline}
            classNames={{ root: styles.field, label: styles.fieldName }}
            value={report ? (state.baseline ?? baselineOf(report)) : ''}
            onChange={(event) => onChange({ ...state, baseline: event.currentTarget.value })}
            data={
              report
                ? report.variations.map(({ id, name }) => ({ value: id, label: name }))
                : [{ value: '', label: text.loading }]
            }
          />
        )}
        <div className={styles.push}>
          <MetricsPicker report={report} state={state} onChange={onChange} />
        </div>
      </div>
    </div>
  )
}
