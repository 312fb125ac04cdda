import type { Purchase, Report } from '../api/types'
import { channelName, text } from '../text'
import { Pill } from '../ui/Pill'
import { money } from '../util/format'
import { lasting } from '../util/time'
import { Extras } from './CreditedPurchase'
import styles from './Explain.module.css'
import { lineOf } from './figures'
import { Instant, nameOf } from './rowParts'

const words = text.explain
const its = words.purchases
const UNCONVERTED = 'unconverted'
const CREDITED = new Set(['credited', UNCONVERTED])

interface Props {
  purchase: Purchase
  report: Report
  /** How much of its outcome the list does not say already. */
  says: 'nothing' | 'name' | 'all'
}

/** A purchase and why it counts as it does, with the click that earned it or came closest. */
export function PurchaseItem({ purchase, report, says }: Props) {
  const { timeZone, currency } = report.campaign
  const [name, meaning] = lineOf(purchase.outcome) ?? its.otherPeople
  const { click } = purchase
  return (
    <li className={styles.credit}>
      <p className={styles.order}>
        <span className={styles.id}>
          {purchase.transactionId ? words.order(purchase.transactionId) : words.event(purchase.eventId)}{' '}
          <span className={styles.quiet}>{buyerOf(purchase)}</span>
        </span>
        <strong className={styles.amount}>{amountOf(purchase, currency)}</strong>
      </p>
      {says !== 'nothing' && <p className={styles.outcome}>{name}</p>}
      {says === 'all' && <p className={styles.quiet}>{meaning}</p>}
      {purchase.missedBySeconds !== null && <p>{its.missed(lasting(purchase.missedBySeconds))}</p>}
      {purchase.countedAs !== null && <p>{its.countedAs(purchase.countedAs)}</p>}
      {purchase.amount !== null && <Extras credit={purchase} currency={currency} />}
      <dl className={styles.path}>
        <div>
          <dt>{words.purchase}</dt>
          <dd>
            <Instant at={purchase.occurredAt} timeZone={timeZone} />
          </dd>
        </div>
        {purchase.variation !== null && (
          <div>
            <dt>{its.ownVariation}</dt>
            <dd>{nameOf(report, purchase.variation)}</dd>
          </div>
        )}
        {click && (
          <Click
            click={click}
            report={report}
            name={CREDITED.has(purchase.outcome) ? words.click : its.closest}
          />
        )}
      </dl>
    </li>
  )
}

function Click({
  click,
  report,
  name,
}: {
  click: NonNullable<Purchase['click']>
  report: Report
  name: string
}) {
  const { timeZone } = report.campaign
  const variation =
    click.version === report.version.id
      ? nameOf(report, click.variation)
      : `${click.version} ${click.variation}`
  return (
    <>
      <div>
        <dt>{name}</dt>
        <dd>
          <Instant at={click.occurredAt} timeZone={timeZone} />{' '}
          {click.machine && <Pill tone="warn">{machineText(click.machineReason)}</Pill>}
        </dd>
      </div>
      <div>
        <dt>{words.windowEnds}</dt>
        <dd>
          <Instant at={click.windowEndsAt} timeZone={timeZone} />
        </dd>
      </div>
      <div>
        <dt>{words.message}</dt>
        <dd className={styles.id}>{click.messageId ?? words.noMessage}</dd>
      </div>
      <div>
        <dt>{its.clicked}</dt>
        <dd>{words.inChannel(variation, channelName(click.channel))}</dd>
      </div>
      {click.url !== null && (
        <div>
          <dt>{its.link}</dt>
          <dd className={styles.id}>{click.url}</dd>
        </div>
      )}
    </>
  )
}

function buyerOf({ userId, outcome }: Purchase): string {
  if (userId !== null) return words.by(userId)
  return outcome === 'not_identified' ? its.nobody : words.erased
}

function amountOf({ amount, value, currency: ordered, outcome }: Purchase, currency: string): string {
  if (amount !== null) return money(amount, currency)
  return outcome === UNCONVERTED ? words.unconverted(money(value, ordered)) : money(value, ordered)
}

const machineText = (reason: string | null): string =>
  (reason !== null && its.machine[reason]) || words.automatic
