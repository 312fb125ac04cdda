import { Button, TextInput } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { startVersion } from '../api/campaigns'
import { Problem } from '../api/problem'
import type { Campaign, Metric, Version } from '../api/types'
import { text } from '../text'
import { Panel } from '../ui/Panel'
import { ClockField } from './ClockField'
import { sentVersion, testOf, type TestInput } from './draft'
import { fieldsOf } from './fields'
import { FormProblem } from './FormProblem'
import { ReviewDialog } from './ReviewDialog'
import { sumWords } from './ShareSum'
import { TestFields } from './TestFields'
import { useNowFor } from './useNowFor'
import { useReview } from './useReview'
import { versionConsequences, versionLines } from './versionChanges'
import styles from './editing.module.css'

const words = text.editing
const SCOPE = 'version'

interface Edits {
  id?: string
  startsAt?: string
  test?: TestInput
}

interface Props {
  campaign: Campaign
  /** The latest one: it ends where the new one starts. */
  former: Version
  metrics: Metric[]
  zone: string
  onUnsaved: (unsaved: boolean) => void
}

/** A new test version, prefilled from the one that it ends. */
export function VersionPanel({ campaign, former, metrics, zone, onUnsaved }: Props) {
  const now = useNowFor(campaign)
  const trigger = useRef<HTMLButtonElement>(null)
  const [edits, setEdits] = useState<Edits>({})
  const change = (changed: Edits) => setEdits((before) => ({ ...before, ...changed }))
  const prefilled = useMemo(() => testOf(former), [former])
  const { channels } = campaign
  const test = edits.test ?? prefilled
  const suggested = `v${campaign.versions.length + 1}`
  const id = edits.id ?? suggested
  const startsAt = edits.startsAt ?? ''
  const next = { id, startsAt, test, channels, metrics }
  const current = useMemo(
    () => sentVersion(test, { id, startsAt, channels, zone }),
    [test, id, startsAt, channels, zone],
  )
  const review = useReview({
    id: campaign.id,
    trigger,
    check() {
      const { fits, says } = sumWords(test.variations.map(({ share }) => share))
      if (!fits) throw new Problem(400, { errors: { variations: [says] } })
    },
    save: () => startVersion(campaign.id, current),
    onSaved: () => setEdits({}),
    saved: () => words.versionStarted(id),
  })
  const { error, refused } = review
  const field = useMemo(() => fieldsOf(SCOPE, { error, refused }, current), [error, refused, current])
  const untouched = sentVersion(prefilled, { id: suggested, startsAt: '', channels, zone })
  const unsaved = JSON.stringify(current) !== JSON.stringify(untouched)
  useEffect(() => onUnsaved(unsaved), [unsaved, onUnsaved])
  return (
    <Panel title={words.newVersion} lead={words.newVersionLead(former.id)}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          review.review(current)
        }}
      >
        <FormProblem scope={SCOPE} error={error} turn={review.turn} />
        <div className={styles.fields}>
          <TextInput
            {...field('id')}
            label={words.versionId}
            spellCheck={false}
            autoComplete="off"
            value={id}
            onChange={(event) => change({ id: event.currentTarget.value })}
          />
          <ClockField
            {...field('startsAt')}
            label={words.start}
            description={words.startHelp(zone)}
            value={startsAt}
            onChange={(clock) => change({ startsAt: clock })}
          />
        </div>
        <TestFields
          test={test}
          metrics={metrics}
          channels={channels}
          field={field}
          onChange={(changed) => change({ test: changed })}
        />
        <div className={styles.actions}>
          <Button type="submit" ref={trigger} loading={review.isLooking}>
            {words.reviewVersion}
          </Button>
        </div>
      </form>
      <ReviewDialog
        opened={review.opened}
        title={words.reviewVersionTitle(id)}
        lines={versionLines(former, next)}
        consequences={versionConsequences(former, next, { zone, now })}
        confirm={words.startVersion(id)}
        busy={review.isSaving}
        onConfirm={() => review.confirm(current)}
        onClose={review.close}
      />
    </Panel>
  )
}
