import type { Report } from '../api/types'
import { text } from '../text'
import { NoValue } from '../ui/NoValue'
import { count, money } from '../util/format'
import { duration } from '../util/time'
import { FigureLink } from './FigureLink'
import { SENT_FIGURE, USERS_FIGURE } from './figures'
import styles from './ReportPage.module.css'

const words = text.report.cards

/** The four figures of a report; each is the API's own, none is added up here. */
export function Headline({ report }: { report: Report }) {
  const { campaign, headline } = report
  const shown = (name: string) => (report.metrics.some((metric) => metric.name === name) ? name : undefined)
  const cards = [
    {
      name: words.users,
      value: figure(count(headline.users), words.users, USERS_FIGURE),
      note: words.usersNote(headline.users, headline.openWindows),
      more: headline.notEligible > 0 ? words.notEligible(headline.notEligible) : undefined,
    },
    {
      name: words.sent,
      value:
        headline.messagesSent === null ? (
          <NoValue reason="legacy_campaign" status="not_measured" />
        ) : (
          figure(count(headline.messagesSent), words.sent, SENT_FIGURE)
        ),
      note: words.sentNote,
    },
    {
      name: words.purchases,
      value: figure(count(headline.purchases), words.purchases, shown('purchase')),
      note: words.purchasesNote(duration(campaign.attributionWindow)),
    },
    {
      name: words.revenue,
      value: figure(money(headline.revenue, campaign.currency), words.revenue, shown('revenue')),
      note: words.revenueNote(campaign.currency),
    },
  ]
  return (
    <section aria-label={text.report.headline}>
      <dl className={styles.cards}>
        {cards.map(({ name, value, note, more }) => (
          <div key={name} className={styles.card}>
            <dt className={styles.cardName}>{name}</dt>
            <dd className={styles.cardValue}>{value}</dd>
            <dd className={styles.cardNote}>{note}</dd>
            {more && <dd className={styles.cardNote}>{more}</dd>}
          </div>
        ))}
      </dl>
    </section>
  )
}

/** A metric that the tables do not show now has no row to explain: the figure stands alone. */
const figure = (value: string, name: string, explain: string | undefined) =>
  explain ? <FigureLink shown={value} figure={name} of={text.explain.all} explain={explain} /> : value
