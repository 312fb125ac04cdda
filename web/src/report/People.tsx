import { useInfiniteQuery } from '@tanstack/react-query'
import { downloadPeople, peopleQuery } from '../api/campaigns'
import type { Person, Report } from '../api/types'
import { channelName, text } from '../text'
import { Pill } from '../ui/Pill'
import type { ReportState } from '../urlState'
import { money } from '../util/format'
import styles from './Explain.module.css'
import { Instant, nameOf } from './rowParts'
import { rowRequest } from './request'
import { RowList } from './RowList'

const words = text.explain.who

/** The people behind Users, and a file of all of them. */
export function People({ report, state }: { report: Report; state: ReportState }) {
  const { id } = report.campaign
  const request = rowRequest(state)
  return (
    <RowList
      title={words.title}
      lead={words.lead}
      query={useInfiniteQuery(peopleQuery(id, request))}
      file={{
        label: text.explain.csvFile,
        done: words.csvDone,
        name: `people_${id}.csv`,
        load: () => downloadPeople(id, request),
      }}
      none={words.none}
    >
      {(person, index) => <Item key={index} person={person} report={report} />}
    </RowList>
  )
}

function Item({ person, report }: { person: Person; report: Report }) {
  const { timeZone, currency } = report.campaign
  return (
    <li className={styles.credit}>
      <p className={styles.order}>
        <span className={styles.id}>
          {person.userId ?? words.erased} {person.mixed && <Pill tone="warn">{words.mixed}</Pill>}
        </span>
        {person.purchases > 0 && <strong className={styles.amount}>{money(person.revenue, currency)}</strong>}
      </p>
      <dl className={styles.path}>
        <div>
          <dt>{words.first}</dt>
          <dd>
            <Instant at={person.firstTrigger} timeZone={timeZone} />
          </dd>
        </div>
        <div>
          <dt>{words.variation}</dt>
          <dd>{nameOf(report, person.variation)}</dd>
        </div>
        <div>
          <dt>{words.channels}</dt>
          <dd>{person.channels.map(channelName).join(', ') || words.noChannels}</dd>
        </div>
        <div>
          <dt>{words.counts}</dt>
          <dd>{words.counted(person.messages, person.clicks, person.purchases)}</dd>
        </div>
      </dl>
    </li>
  )
}
