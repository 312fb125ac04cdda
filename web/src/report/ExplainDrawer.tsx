import { Drawer } from '@mantine/core'
import { useDeferredValue } from 'react'
import type { Report } from '../api/types'
import { channelName, text } from '../text'
import type { ReportState } from '../urlState'
import { Credits } from './Credits'
import styles from './Explain.module.css'
import { ExplainFilters } from './ExplainFilters'
import { ExplainParts } from './ExplainParts'
import { ExplainStatistics } from './ExplainStatistics'
import {
  figureOf,
  hasCredits,
  listsPurchases,
  SENT_FIGURE,
  USERS_FIGURE,
  withFigure,
  type Figure,
} from './figures'
import { People } from './People'
import { Purchases, PurchasesMeaning, purchasesTitle } from './Purchases'

const words = text.explain

interface Props {
  report: Report
  state: ReportState
  onChange: (state: ReportState) => void
}

/** Behind one figure: what it means, the division with this row's values, and the rows it is made of; or a line of the diagnostics. */
export function ExplainDrawer({ report, state, onChange }: Props) {
  const figure = figureOf(report, state)
  // It opens after it was made, also when the figure was pressed before its code had come: else the focus could not return.
  const made = useDeferredValue(true, false)
  const purchases = listsPurchases(state)
  return (
    <Drawer
      opened={made && (figure !== undefined || purchases)}
      onClose={() => onChange(withFigure(state, undefined))}
      position="right"
      size="34rem"
      withCloseButton={false}
      classNames={{ content: styles.content }}
      transitionProps={{ duration: 120 }}
    >
      {figure && (
        <div className={styles.body}>
          <Head title={titleOf(figure, state)} />
          <ExplainParts figure={figure} report={report} explain={state.explain} />
          {figure.metric && figure.cell?.statistics && (
            <ExplainStatistics metric={figure.metric} statistics={figure.cell.statistics} report={report} />
          )}
          <ExplainFilters report={report} state={state} />
          <Rows figure={figure} report={report} state={state} />
        </div>
      )}
      {purchases && (
        <div className={styles.body}>
          <Head title={purchasesTitle(state)} />
          <PurchasesMeaning report={report} state={state} />
          {/* Of one order the answer comes first. */}
          {state.order !== undefined && <Purchases report={report} state={state} />}
          <ExplainFilters report={report} state={state} />
          {state.order === undefined && <Purchases report={report} state={state} />}
        </div>
      )}
    </Drawer>
  )
}

const Head = ({ title }: { title: string }) => (
  <div className={styles.head}>
    <Drawer.Title className={styles.title}>{title}</Drawer.Title>
    <Drawer.CloseButton size="lg" aria-label={text.settings.close} />
  </div>
)

/** Whom or what the figure counts, one by one; where that is not listed, why. */
function Rows({ figure, report, state }: { figure: Figure; report: Report; state: ReportState }) {
  if (hasCredits(figure)) return <Credits report={report} state={state} />
  if (state.explain === USERS_FIGURE) return <People report={report} state={state} />
  return <p className={styles.quiet}>{state.explain === SENT_FIGURE ? words.noSends : words.noList}</p>
}

function titleOf({ metric, row, channel }: Figure, { explain }: ReportState): string {
  const counted = explain === USERS_FIGURE ? words.figures.users : words.figures.sent
  const name = row?.name ?? words.all
  return words.title(metric?.label ?? counted, channel ? words.inChannel(name, channelName(channel)) : name)
}
