import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { changeCampaign } from '../api/campaigns'
import { Problem } from '../api/problem'
import type { Campaign } from '../api/types'
import { statusCodes, statusName, text } from '../text'
import { Panel } from '../ui/Panel'
import { helpBelow } from '../ui/helpBelow'
import { changesOf, type CampaignEdits } from './changes'
import { checkTyped, withTyped } from './channels'
import { ChannelsField } from './ChannelsField'
import { ClockField } from './ClockField'
import { fieldsOf } from './fields'
import { FormProblem } from './FormProblem'
import { isoOf, lengthOf } from './length'
import { LengthField } from './LengthField'
import { ReviewDialog } from './ReviewDialog'
import { useNowFor } from './useNowFor'
import { useReview } from './useReview'
import styles from './editing.module.css'

const words = text.editing
const SCOPE = 'change'
const none: string[] = []

interface Props {
  campaign: Campaign
  zone: string
  onUnsaved: (unsaved: boolean) => void
}

const formOf = ({ length, ...edits }: CampaignEdits) => ({ ...edits, attributionWindow: length })

/** What can change while the test goes on. Fields that nobody touched follow the server. */
export function ChangesPanel({ campaign, zone, onUnsaved }: Props) {
  const now = useNowFor(campaign)
  const trigger = useRef<HTMLButtonElement>(null)
  const [edits, setEdits] = useState<CampaignEdits>({})
  const change = (changed: Partial<CampaignEdits>) => setEdits((former) => ({ ...former, ...changed }))
  const channels = edits.channels ?? campaign.channels
  const otherChannel = edits.otherChannel ?? ''
  const wrongLength = edits.length !== undefined && isoOf(edits.length) === undefined
  const current = useMemo(() => formOf(edits), [edits])
  const { body, lines } = changesOf(campaign, edits, { zone, now })
  const review = useReview({
    id: campaign.id,
    trigger,
    check() {
      checkTyped(otherChannel)
      if (wrongLength) throw new Problem(400, { errors: { attributionWindow: [words.amountRule] } })
    },
    save: () => changeCampaign(campaign.id, body),
    onSaved: () => setEdits({}),
    saved: () => words.saved,
  })
  const { error, refused } = review
  const field = useMemo(() => fieldsOf(SCOPE, { error, refused }, current), [error, refused, current])
  const unsaved = lines.length > 0 || wrongLength || otherChannel !== ''
  useEffect(() => onUnsaved(unsaved), [unsaved, onUnsaved])
  const submit = () => {
    const whole = otherChannel ? { ...edits, ...withTyped({ channels, otherChannel }) } : edits
    setEdits(whole)
    review.review(formOf(whole))
  }
  return (
    <Panel title={words.inPlace} lead={words.inPlaceLead}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <FormProblem scope={SCOPE} error={error} turn={review.turn} />
        <div className={styles.fields}>
          <TextInput
            {...field('name')}
            label={words.name}
            required
            value={edits.name ?? campaign.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <NativeSelect
            {...field('status')}
            label={words.status}
            description={words.statusHelp}
            inputWrapperOrder={helpBelow}
            data={statusCodes.map((value) => ({ value, label: statusName(value) }))}
            value={edits.status ?? campaign.status}
            onChange={(event) => change({ status: event.currentTarget.value })}
          />
          <div className={styles.stack}>
            <LengthField
              length={edits.length ?? lengthOf(campaign.attributionWindow)}
              field={field}
              onChange={(length) => change({ length })}
            />
          </div>
          <ClockField
            {...field('validFrom')}
            label={words.validFrom}
            description={words.validFromHelp(zone)}
            value={edits.validFrom ?? ''}
            onChange={(validFrom) => change({ validFrom })}
          />
        </div>
        <ChannelsField chosen={channels} typed={otherChannel} field={field} onChange={change} />
        <div className={styles.actions}>
          <Button type="submit" ref={trigger} loading={review.isLooking}>
            {words.review}
          </Button>
        </div>
      </form>
      <ReviewDialog
        opened={review.opened}
        title={words.reviewTitle}
        lines={lines}
        consequences={none}
        confirm={words.save(lines.length)}
        busy={review.isSaving}
        onConfirm={() => review.confirm(current)}
        onClose={review.close}
      />
    </Panel>
  )
}
