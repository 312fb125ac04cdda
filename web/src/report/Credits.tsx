import { Button, Skeleton } from '@mantine/core'
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { creditsQuery, downloadCredits } from '../api/campaigns'
import type { Report } from '../api/types'
import { Failure } from '../shell/Failure'
import { text } from '../text'
import { useAnnounce } from '../ui/Announcer'
import { Icon } from '../ui/Icon'
import type { ReportState } from '../urlState'
import { saveFile } from '../util/saveFile'
import { CreditedPurchase } from './CreditedPurchase'
import styles from './Explain.module.css'
import { rowRequest } from './request'

const words = text.explain
const ITEM_HEIGHT = 132

/** The purchases behind a figure, and a file of all of them. */
export function Credits({ report, state }: { report: Report; state: ReportState }) {
  const { id } = report.campaign
  const request = rowRequest(state)
  const query = useInfiniteQuery(creditsQuery(id, request))
  const credits = query.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <section aria-label={words.credits}>
      <div className={styles.creditsHead}>
        <div>
          <h3 className={styles.heading}>{words.credits}</h3>
          <p className={styles.quiet}>{words.creditsLead}</p>
        </div>
        {credits.length > 0 && <Download id={id} request={request} />}
      </div>
      {query.isPending && (
        <Skeleton height={ITEM_HEIGHT} radius={10} aria-label={text.loading} role="status" />
      )}
      {query.isError && <Failure error={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && credits.length === 0 && (
        <p>
          {words.none} <span className={styles.quiet}>{words.noneDetail}</span>
        </p>
      )}
      <ol className={styles.credits}>
        {credits.map((credit) => (
          <CreditedPurchase key={credit.eventId} credit={credit} report={report} />
        ))}
      </ol>
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

function Download({ id, request }: { id: string; request: ReturnType<typeof rowRequest> }) {
  const announce = useAnnounce()
  const csv = useMutation({
    mutationFn: () => downloadCredits(id, request),
    onSuccess({ file, name }) {
      saveFile(file, name ?? `credits_${id}.csv`)
      announce(words.csvDone)
    },
    onError: () => announce(text.report.csvFailed),
  })
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<Icon name="download" />}
      loading={csv.isPending}
      onClick={() => csv.mutate()}
    >
      {words.csv}
    </Button>
  )
}
