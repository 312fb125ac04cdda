import { Skeleton } from '@mantine/core'
import { text } from '../text'
import { Panel } from '../ui/Panel'
import { TableSkeleton } from '../ui/TableSkeleton'
import styles from './ReportPage.module.css'

const words = text.report
const CARD_HEIGHT = 105
const ROW_HEIGHT = 84

/** Cards and tables as high as the ones to come. */
export function ReportSkeleton() {
  return (
    <>
      <p className={styles.summary}>
        <Skeleton height={20} my={3} width="60%" component="span" display="block" />
      </p>
      <div className={styles.cards} aria-hidden="true">
        {[words.cards.users, words.cards.sent, words.cards.purchases, words.cards.revenue].map((name) => (
          <Skeleton key={name} height={CARD_HEIGHT} radius={12} />
        ))}
      </div>
      <Panel title={words.variationTitle} lead={words.variationCaption} flush>
        <TableSkeleton rows={3} rowHeight={ROW_HEIGHT} />
      </Panel>
      <Panel title={words.channelTitle} lead={words.channelCaption} flush>
        <TableSkeleton rows={6} rowHeight={67} />
      </Panel>
    </>
  )
}
