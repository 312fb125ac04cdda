import { useQuery } from '@tanstack/react-query'
import { downloadFunnel, funnelQuery } from '../api/campaigns'
import type { Funnel, Report } from '../api/types'
import { Failure } from '../shell/Failure'
import { text } from '../text'
import { DataTable } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { Notice } from '../ui/Notice'
import { Pill } from '../ui/Pill'
import { TableSkeleton } from '../ui/TableSkeleton'
import type { ReportState } from '../urlState'
import { Download } from './Download'
import { branchColumns, stepColumns } from './funnelColumns'
import { funnelLines, type FunnelLine } from './funnelRows'
import styles from './Funnel.module.css'
import { TableFooter } from './TableFooter'
import tables from './tables.module.css'

const words = text.funnel

interface Props {
  report: Report
  state: ReportState
}

/** The report's people and messages, step by step, and where the others went. */
export function FunnelView({ report, state }: Props) {
  if (state.asOf || state.eventsUntil)
    return (
      <div className={styles.notice}>
        <Notice tone="note">{words.onlyNow}</Notice>
      </div>
    )
  return <Steps report={report} state={state} />
}

function Steps({ report, state: { version, from, to, machine } }: Props) {
  const { id } = report.campaign
  const request = { version, from, to, machine }
  const query = useQuery(funnelQuery(id, request))
  const { data } = query
  if (query.isError && !data) return <Failure error={query.error} onRetry={() => void query.refetch()} />
  if (!data) return <TableSkeleton rows={report.variations.length * 2} rowHeight={68} />
  if (report.headline.users === 0) return <EmptyState title={words.empty} />
  return (
    <>
      <Tables funnel={data} report={report} busy={query.isPlaceholderData} />
      <p className={`${styles.file} no-print`}>
        <Download
          label={words.csv}
          done={words.csvDone}
          name={`funnel_${id}.csv`}
          load={() => downloadFunnel(id, request)}
        />
      </p>
    </>
  )
}

function Tables({ funnel, report, busy }: { funnel: Funnel; report: Report; busy: boolean }) {
  const rows = funnelLines(funnel)
  const partly = rows.some(({ reportedBy }) => reportedBy.size > 0)
  const unknown = rows.some(({ steps }) => steps.notReported.length > 0)
  const shared = { rows, rowId: ({ id }: FunnelLine) => id, group: byVariation, busy }
  return (
    <>
      <DataTable caption={words.caption} columns={stepColumns} {...shared} />
      <h3 className={styles.heading}>{words.branches}</h3>
      <p className={styles.lead}>{words.branchesLead}</p>
      <DataTable caption={words.branches} columns={branchColumns(funnel)} {...shared} />
      <TableFooter report={report}>
        {unknown && words.unknown} {partly && words.onlyNote}
      </TableFooter>
    </>
  )
}

const byVariation = {
  key: ({ variation }: FunnelLine) => variation,
  heading: ([{ variationName, isControl }]: [FunnelLine, ...FunnelLine[]]) => (
    <span className={tables.name}>
      {variationName}
      {isControl && <Pill>{text.report.control}</Pill>}
    </span>
  ),
}
