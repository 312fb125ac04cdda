import { NativeSelect } from '@mantine/core'
import type { Campaign, Report, Version } from '../api/types'
import { RangePicker } from '../range/RangePicker'
import { text } from '../text'
import type { ReportState } from '../urlState'
import { useNow } from '../util/useNow'
import { withFigure } from './figures'
import { MachineChoice } from './MachineChoice'
import { MetricsPicker } from './MetricsPicker'
import styles from './ReportPage.module.css'
import { baselineOf } from './verdict'
import { inOrder, versionLabel } from './versions'

const words = text.report
const MINUTE_MS = 60_000

interface Props {
  campaign: Campaign | undefined
  report: Report | undefined
  state: ReportState
  /** The report is still to come. */
  waits: boolean
  onChange: (state: ReportState) => void
}

/** Another version has other people and other variations: what was chosen among them goes with it. */
const ofVersion = (state: ReportState, version: string): ReportState => {
  const { baseline: _, from: _from, to: _to, eventsUntil: _until, ...rest } = withFigure(state, undefined)
  return { ...rest, version }
}

interface Choosable {
  value: string
  label: string
}

/** Of the versions there are; one that is not among them is named as such, so that another can be chosen. */
function choosableVersions(
  versions: Pick<Version, 'id' | 'startsAt' | 'endsAt'>[],
  chosen: string | undefined,
  now: number,
  timeZone: string | undefined,
): Choosable[] {
  const known = versions.map((version) => ({
    value: version.id,
    label: versionLabel(version, now, timeZone),
  }))
  if (known.length === 0) return [{ value: '', label: text.loading }]
  if (chosen && !known.some(({ value }) => value === chosen))
    known.unshift({ value: chosen, label: words.unknownVersion(chosen) })
  return known
}

/** Also while the report is away, or refused because of the choice: it can always be taken back. */
function baselines(
  report: Report | undefined,
  version: Version | undefined,
  chosen: string | undefined,
  waits: boolean,
): Choosable[] {
  const known = (report?.variations ?? version?.variations ?? []).map(({ id, name }) => ({
    value: id,
    label: name,
  }))
  if (chosen && !known.some(({ value }) => value === chosen))
    known.unshift({ value: chosen, label: text.statistics.unknownBaseline(chosen) })
  if (!chosen && !(report && baselineOf(report)) && (report || waits || known.length > 0))
    known.unshift({ value: '', label: report ? text.statistics.nothingCompared : text.loading })
  return known
}

/** What the report is about: version, people and metrics. All of it lives in the address. */
export function ReportToolbar({ campaign, report, state, waits, onChange }: Props) {
  const timeZone = report?.campaign.timeZone
  const now = useNow(MINUTE_MS)
  // Without the campaign's list the report still knows its own version.
  const versions = inOrder(campaign?.versions ?? (report ? [report.version] : []), now)
  const shown = campaign?.versions.find(({ id, endsAt }) =>
    state.version ? id === state.version : endsAt === null,
  )
  const bases = baselines(report, shown, state.baseline, waits)
  return (
    <div className={`${styles.toolbar} no-print`}>
      <NativeSelect
        label={words.version}
        classNames={{ root: `${styles.field} ${styles.versionField}`, label: styles.fieldName }}
        value={state.version ?? report?.version.id ?? ''}
        onChange={(event) => onChange(ofVersion(state, event.currentTarget.value))}
        data={choosableVersions(versions, state.version, now, timeZone)}
      />
      <RangePicker timeZone={timeZone} range={state} onChange={(range) => onChange({ ...state, ...range })} />
      <MachineChoice report={report} state={state} onChange={onChange} />
      <div className={styles.row}>
        {(!report || report.variations.length > 1) && bases.length > 0 && (
          <NativeSelect
            label={text.statistics.baseline}
            classNames={{ root: styles.field, label: styles.fieldName }}
            value={state.baseline ?? (report ? baselineOf(report) : undefined) ?? ''}
            onChange={(event) => onChange({ ...state, baseline: event.currentTarget.value })}
            data={bases}
          />
        )}
        <div className={styles.push}>
          <MetricsPicker report={report} state={state} onChange={onChange} />
        </div>
      </div>
    </div>
  )
}
