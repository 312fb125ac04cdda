import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Report } from '../api/types'
import { paths } from '../paths'
import { text } from '../text'
import { dayAndTime } from '../util/time'
import styles from './tables.module.css'

/** What the figures above are about: version, people, zone and currency belong to every table. */
export function TableFooter({ report, children }: { report: Report; children?: ReactNode }) {
  const { version, range, campaign } = report
  const at = (instant: string) => dayAndTime(instant, campaign.timeZone)
  return (
    <p className={styles.footer}>
      {text.report.footer(version.id, at(range.from), at(range.to), campaign.timeZone, campaign.currency)}{' '}
      {children}{' '}
      <Link to={paths.glossary} className="no-print">
        {text.report.allDefinitions}
      </Link>
    </p>
  )
}
