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
import { figureOf, hasCredits, USERS_FIGURE, withFigure, type Figure } from './figures'

const words = text.explain

interface Props {
  report: Report
  state: ReportState
  onChange: (state: ReportState) => void
}

/** Behind one figure: what it means, the division with this row's values, and the purchases it is made of. */
export function ExplainDrawer({ report, state, onChange }: Props) {
  const figure = figureOf(report, state)
  // It opens after it was made, also when the figure was pressed before its code had come: else the focus could not return.
  const made = useDeferredValue(true, false)
  return (
    <Drawer
      opened={made && figure !== undefined}
      onClose={() => onChange(withFigure(state, undefined))}
      position="right"
      size="34rem"
      withCloseButton={false}
      classNames={{ content: styles.content }}
      transitionProps={{ duration: 120 }}
    >
      {figure && (
        <div className={styles.body}>
          <div className={styles.head}>
            <Drawer.Title className={styles.title}>{titleOf(figure, state)}</Drawer.Title>
            <Drawer.CloseButton size="lg" aria-label={text.settings.close} />
          </div>
          <ExplainParts figure={figure} report={report} explain={state.explain} />
          {figure.metric && figure.cell?.statistics && (
            <ExplainStatistics metric={figure.metric} statistics={figure.cell.statistics} report={report} />
          )}
          <ExplainFilters report={report} state={state} />
          {figure.metric &&
            (hasCredits(figure) ? (
              <Credits report={report} state={state} />
            ) : (
              <p className={styles.quiet}>{words.noList}</p>
            ))}
        </div>
      )}
    </Drawer>
  )
}

function titleOf({ metric, row, channel }: Figure, { explain }: ReportState): string {
  const counted = explain === USERS_FIGURE ? words.figures.users : words.figures.sent
  const name = row?.name ?? words.all
  return words.title(metric?.label ?? counted, channel ? words.inChannel(name, channelName(channel)) : name)
}
