import { Link } from '@tanstack/react-router'
import type { CampaignListItem } from '../api/types'
import { paths } from '../paths'
import { LinkButton } from '../shell/LinkButton'
import { channelName, text, warningName } from '../text'
import { ChannelIcon } from '../ui/ChannelIcon'
import { Hint } from '../ui/Hint'
import { Icon } from '../ui/Icon'
import { NoValue } from '../ui/NoValue'
import { Pill } from '../ui/Pill'
import { useSiteZone } from '../ui/siteZone'
import { metricValue } from '../util/format'
import { ago, day, exactTime, wholeDaysBetween } from '../util/time'
import { useNow } from '../util/useNow'
import styles from './CampaignsPage.module.css'

const words = text.campaigns
const MINUTE_MS = 60_000

export function NameLink({ campaign }: { campaign: CampaignListItem }) {
  return (
    <Link to={paths.campaign} params={{ id: campaign.id }} search={{}} className={styles.name}>
      {campaign.name}
    </Link>
  )
}

export function ViewReport({ campaign }: { campaign: CampaignListItem }) {
  return (
    <LinkButton
      to={paths.campaign}
      params={{ id: campaign.id }}
      search={{}}
      variant="light"
      size="xs"
      className={styles.view}
      aria-label={words.viewOf(campaign.name)}
    >
      {words.view}
    </LinkButton>
  )
}

export function Channels({ channels }: { channels: string[] }) {
  return (
    <ul className={styles.channels}>
      {channels.map((channel) => (
        <li key={channel} className={styles.channel}>
          <ChannelIcon channel={channel} />
          {channelName(channel)}
        </li>
      ))}
    </ul>
  )
}

export function CurrentVersion({ campaign }: { campaign: CampaignListItem }) {
  const now = useNow(MINUTE_MS)
  const zone = useSiteZone()
  const version = campaign.currentVersion
  if (!version) return <span className={styles.note}>{words.noVersion}</span>
  const started = Date.parse(version.startsAt) <= now
  const ended = version.endsAt !== null && Date.parse(version.endsAt) <= now
  const until = ended && version.endsAt ? Date.parse(version.endsAt) : now
  const days = wholeDaysBetween(version.startsAt, until)
  const runs = campaign.status === 'running' ? words.days(days) : words.since(day(version.startsAt, zone))
  return (
    <span className={styles.nowrap}>
      {version.id}
      <span className={styles.note}>{!started ? words.startsLater : ended ? words.lasted(days) : runs}</span>
    </span>
  )
}

/** The list shows a whole version, so nothing is said of a range. */
const reasonOf = (reason: string | null) => (reason === 'no_users' ? 'not_triggered' : reason)

/** What the current version's report says of all variations together. */
export function PrimaryFigure({ figure }: { figure: CampaignListItem['primaryFigure'] }) {
  if (!figure) return <NoValue reason="no_version" status="not_available" />
  const { label, format, currency, value, reason, status } = figure
  return (
    <span className={styles.nowrap}>
      {value === null ? (
        <NoValue reason={reasonOf(reason)} status={status} />
      ) : (
        metricValue(format, value, currency)
      )}
      <span className={styles.note}>{label}</span>
    </span>
  )
}

export function Warnings({ codes }: { codes: string[] }) {
  return codes.map((code) => (
    <Hint
      key={code}
      quiet
      target={
        <Pill tone="warn">
          <Icon name="warning" size={14} />
          {warningName(code)}
        </Pill>
      }
    >
      {words.warnings.why[code] ?? warningName(code)}
    </Hint>
  ))
}

export function Changed({ at }: { at: string }) {
  const now = useNow(MINUTE_MS)
  const zone = useSiteZone()
  return (
    <time className={styles.note} dateTime={at} title={exactTime(at, zone)}>
      {words.changed(ago(Math.max(0, (now - Date.parse(at)) / 1000)))}
    </time>
  )
}
