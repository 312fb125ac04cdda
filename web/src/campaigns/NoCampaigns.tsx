import { Button } from '@mantine/core'
import { useState } from 'react'
import { paths } from '../paths'
import { text } from '../text'
import { CopyButton } from '../ui/CopyButton'
import { EmptyState } from '../ui/EmptyState'
import styles from './CampaignsPage.module.css'

const words = text.campaigns

interface Props {
  narrowed: boolean
  isAdmin: boolean
  onReset: () => void
}

const INTAKE = '/api/v1/events'

/** A trigger, by which a person enters a campaign; sent to where this page comes from. */
function FirstEvent() {
  const [occurredAt] = useState(() => new Date().toISOString())
  const event = {
    eventId: 'first-1',
    type: 'trigger',
    occurredAt,
    campaignId: 'welcome',
    variationId: 'A',
    userId: 'ada',
  }
  const command = words.emptyCommand(`${location.origin}${INTAKE}`, JSON.stringify(event))
  return (
    <>
      <pre className={styles.command}>
        <code>{command}</code>
      </pre>
      <CopyButton value={() => command} label={words.emptyCopy} />
      <span>{words.emptyAfter}</span>
    </>
  )
}

/** Nothing yet, or nothing that matches: two different sentences, two different ways on. */
export function NoCampaigns({ narrowed, isAdmin, onReset }: Props) {
  return narrowed ? (
    <EmptyState title={words.noMatchTitle}>
      <span>{words.noMatch}</span>
      <Button variant="default" onClick={onReset}>
        {words.reset}
      </Button>
    </EmptyState>
  ) : (
    <EmptyState title={words.emptyTitle}>
      <span>{isAdmin ? words.empty : words.emptyViewer}</span>
      {isAdmin && <FirstEvent />}
      <a href={paths.swagger}>{words.emptyLink}</a>
    </EmptyState>
  )
}
