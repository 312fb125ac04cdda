import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { metricsQuery } from '../api/campaigns'
import type { CampaignListItem } from '../api/types'
import { paths } from '../paths'
import { LinkButton } from '../shell/LinkButton'
import { channelName, text } from '../text'
import { ChannelIcon } from '../ui/ChannelIcon'
import { useSiteZone } from '../ui/siteZone'
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

/** The registry knows the metric's name; a cell that waits for it, or waits in vain, says so. */
export function PrimaryMetric({ name }: { name: string }) {
  const { data, isError } = useQuery(metricsQuery)
  const known = data?.items.find((metric) => metric.name === name)?.label
  if (known) return <span className={styles.nowrap}>{known}</span>
  return <span className={styles.note}>{isError ? words.metricFailed : data ? name : text.loading}</span>
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
