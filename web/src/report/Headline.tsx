import type { Report } from '../api/types'
import { text } from '../text'
import { NoValue } from '../ui/NoValue'
import { count, money } from '../util/format'
import { duration } from '../util/time'
import styles from './ReportPage.module.css'

const words = text.report.cards

/** The four figures of a report; each is the API's own, none is added up here. */
export function Headline({ report }: { report: Report }) {
  const { campaign, headline } = report
  const cards = [
    {
      name: words.users,
      value: count(headline.users),
      note: words.usersNote(headline.users, headline.openWindows),
    },
    {
      name: words.sent,
      value:
        headline.messagesSent === null ? (
          <NoValue reason="legacy_campaign" status="not_measured" />
        ) : (
          count(headline.messagesSent)
        ),
      note: words.sentNote,
    },
    {
      name: words.purchases,
      value: count(headline.purchases),
      note: words.purchasesNote(duration(campaign.attributionWindow)),
    },
    {
      name: words.revenue,
      value: money(headline.revenue, campaign.currency),
      note: words.revenueNote(campaign.currency),
    },
  ]
  return (
    <section aria-label={text.report.headline}>
      <dl className={styles.cards}>
        {cards.map(({ name, value, note }) => (
          <div key={name} className={styles.card}>
            <dt className={styles.cardName}>{name}</dt>
            <dd className={styles.cardValue}>{value}</dd>
            <dd className={styles.cardNote}>{note}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
