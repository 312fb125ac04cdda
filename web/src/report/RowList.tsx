import { Button, Skeleton } from '@mantine/core'
import type { ReactNode } from 'react'
import { Failure } from '../shell/Failure'
import { text } from '../text'
import { Download, type Saved } from './Download'
import styles from './Explain.module.css'

const words = text.explain
const ITEM_HEIGHT = 132

interface Paged<T> {
  data?: { pages: { items: T[] }[] }
  error: unknown
  isPending: boolean
  isError: boolean
  isSuccess: boolean
  hasNextPage: boolean
  isFetchingNextPage: boolean
  refetch: () => Promise<unknown>
  fetchNextPage: () => Promise<unknown>
}

interface Props<T> {
  title: string
  lead?: string
  query: Paged<T>
  /** All of them, not only those shown. */
  file: Saved
  /** Where there is no row. */
  none: ReactNode
  children: (row: T, index: number) => ReactNode
}

/** The rows behind a figure, page by page, and a file of all of them. */
export function RowList<T>({ title, lead, query, file, none, children }: Props<T>) {
  const rows = query.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <section aria-label={title}>
      <div className={styles.creditsHead}>
        <div>
          <h3 className={styles.heading}>{title}</h3>
          {lead && <p className={styles.quiet}>{lead}</p>}
        </div>
        {rows.length > 0 && <Download {...file} />}
      </div>
      {query.isPending && (
        <Skeleton height={ITEM_HEIGHT} radius={10} aria-label={text.loading} role="status" />
      )}
      {query.isError && <Failure error={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && rows.length === 0 && <p>{none}</p>}
      <ol className={styles.credits}>{rows.map(children)}</ol>
      {query.hasNextPage && (
        <Button
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {words.more}
        </Button>
      )}
    </section>
  )
}
