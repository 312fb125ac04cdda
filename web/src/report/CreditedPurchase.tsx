import type { Credit, Report } from '../api/types'
import { channelName, text } from '../text'
import { Pill } from '../ui/Pill'
import { money, percentage } from '../util/format'
import styles from './Explain.module.css'
import { Instant, nameOf } from './rowParts'

const words = text.explain

type Amounts = Pick<Credit, 'amount' | 'currency' | 'refunded' | 'value'>

/** Order → click → message → variation, in the site's zone, with the window drawn. */
export function CreditedPurchase({ credit, report }: { credit: Credit; report: Report }) {
  const { timeZone, currency } = report.campaign
  const { click } = credit
  const variation = nameOf(report, credit.variation)
  const time = (instant: string) => <Instant at={instant} timeZone={timeZone} />
  return (
    <li className={styles.credit}>
      <p className={styles.order}>
        <span>
          {credit.transactionId ? words.order(credit.transactionId) : words.event(credit.eventId)}{' '}
          <span className={styles.quiet}>
            {credit.userId === null ? words.erased : words.by(credit.userId)}
          </span>
        </span>
        <strong className={styles.amount}>{amountOf(credit, currency)}</strong>
      </p>
      <Extras credit={credit} currency={currency} />
      <Window credit={credit} />
      <dl className={styles.path}>
        <div>
          <dt>{words.click}</dt>
          <dd>
            {time(click.occurredAt)} {click.machine && <Pill tone="warn">{words.automatic}</Pill>}
          </dd>
        </div>
        <div>
          <dt>{words.purchase}</dt>
          <dd>{time(credit.occurredAt)}</dd>
        </div>
        <div>
          <dt>{words.windowEnds}</dt>
          <dd>{time(click.windowEndsAt)}</dd>
        </div>
        <div>
          <dt>{words.message}</dt>
          <dd>{click.messageId ?? words.noMessage}</dd>
        </div>
        <div>
          <dt>{words.variation}</dt>
          <dd>{words.inChannel(variation, channelName(credit.channel))}</dd>
        </div>
      </dl>
    </li>
  )
}

const amountOf = ({ amount, value, currency: ordered }: Credit, currency: string): string =>
  amount === null ? words.unconverted(money(value, ordered)) : money(amount, currency)

/** What the amount was before: in another currency, or without its refunds. */
export function Extras({ credit, currency }: { credit: Amounts; currency: string }) {
  const converted = credit.amount !== null && credit.currency !== currency
  const refunded = credit.refunded !== null && credit.refunded > 0
  if (!converted && !refunded) return null
  return (
    <p className={styles.quiet}>
      {converted && words.was(`${money(credit.value, credit.currency)} ${credit.currency}`)}
      {converted && refunded && ' · '}
      {refunded && words.refunded(money(credit.refunded ?? 0, currency))}
    </p>
  )
}

/** The window as a line, the purchase as a point on it; said in words for those who do not see it. */
function Window({ credit: { click, occurredAt } }: { credit: Credit }) {
  const from = Date.parse(click.occurredAt)
  const share = ((Date.parse(occurredAt) - from) / (Date.parse(click.windowEndsAt) - from)) * 100
  return (
    <div className={styles.window} role="img" aria-label={words.windowOf(percentage(share))}>
      <span className={styles.passed} style={{ inlineSize: `${share}%` }} />
    </div>
  )
}
