import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { downloadReport, type ReportRequest } from '../api/campaigns'
import { sessionQuery } from '../api/session'
import type { Report } from '../api/types'
import { paths } from '../paths'
import { LinkButton } from '../shell/LinkButton'
import { text } from '../text'
import { CopyButton } from '../ui/CopyButton'
import { Icon } from '../ui/Icon'
import { Download } from './Download'
import { permalink } from './permalink'
import styles from './ReportPage.module.css'

const words = text.report

interface Props {
  id: string
  request: ReportRequest
  report: Report | undefined
}

const fileName = (id: string, { range }: Report) =>
  `${id}_${range.from.slice(0, 10)}_${range.to.slice(0, 10)}.csv`

export function ShareActions({ id, request, report }: Props) {
  const { data: session } = useSuspenseQuery(sessionQuery)
  return (
    <div className={`${styles.actions} no-print`}>
      <CopyButton
        value={() => permalink(window.location.href, report?.version.id)}
        label={words.copyLink}
        done={words.linkCopied}
        icon="link"
      />
      <Download
        size="sm"
        label={words.csv}
        done={words.csvDone}
        name={report ? fileName(id, report) : `${id}.csv`}
        load={() => downloadReport(id, request)}
      />
      <Button variant="default" leftSection={<Icon name="print" />} onClick={() => window.print()}>
        {words.print}
      </Button>
      {session.user.role === 'admin' && (
        <LinkButton
          variant="default"
          to={paths.editCampaign}
          params={{ id }}
          aria-label={words.editOf(report?.campaign.name ?? id)}
        >
          {words.edit}
        </LinkButton>
      )}
    </div>
  )
}
