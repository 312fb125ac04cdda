import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { createCampaign, keepCampaign, metricsQuery } from '../api/campaigns'
import { sessionQuery } from '../api/session'
import type { Metric } from '../api/types'
import { paths } from '../paths'
import { Failure } from '../shell/Failure'
import { LinkButton } from '../shell/LinkButton'
import { statusCodes, statusName, text } from '../text'
import { useAnnounce } from '../ui/Announcer'
import { Icon } from '../ui/Icon'
import { Notice } from '../ui/Notice'
import { PageTitle } from '../ui/PageTitle'
import { Panel } from '../ui/Panel'
import { TableSkeleton } from '../ui/TableSkeleton'
import { helpBelow } from '../ui/helpBelow'
import { checkTyped, withTyped } from './channels'
import { ChannelsField } from './ChannelsField'
import { sentCampaign, suggestedId, twoVariations, type CampaignInput } from './draft'
import { fieldsOf, within } from './fields'
import { FormProblem } from './FormProblem'
import { LeaveGuard } from './LeaveGuard'
import { lengthOf } from './length'
import { LengthField } from './LengthField'
import { TestFields } from './TestFields'
import styles from './editing.module.css'

const words = text.editing
const SCOPE = 'create'

export function NewCampaignPage() {
  const { data: session } = useSuspenseQuery(sessionQuery)
  const metrics = useQuery(metricsQuery)
  return (
    <>
      <Link to={paths.campaigns} search={{}} className={styles.back}>
        <Icon name="back" /> {text.report.back}
      </Link>
      <PageTitle title={words.createTitle} lead={words.createLead} />
      {session.user.role !== 'admin' ? (
        <Notice tone="note">{words.onlyAdmins}</Notice>
      ) : metrics.data ? (
        <NewCampaignForm metrics={metrics.data.items} />
      ) : metrics.error ? (
        <Failure error={metrics.error} onRetry={() => void metrics.refetch()} />
      ) : (
        <TableSkeleton rows={6} rowHeight={65} />
      )}
    </>
  )
}

/** As the API has it where nothing is said. */
const defaults = { status: 'running', window: 'P7D', metric: 'revenue' }

const blank = (): CampaignInput => ({
  name: '',
  status: defaults.status,
  channels: ['email'],
  otherChannel: '',
  length: lengthOf(defaults.window),
  test: { primaryMetric: defaults.metric, sticky: true, variations: twoVariations() },
})

/** What is sent, and what is typed beside it. */
const formOf = (input: CampaignInput) => ({ ...sentCampaign(input), otherChannel: input.otherChannel })
type Form = ReturnType<typeof formOf>
const nothing = JSON.stringify(formOf(blank()))

function NewCampaignForm({ metrics }: { metrics: Metric[] }) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const announce = useAnnounce()
  const [input, setInput] = useState(blank)
  const change = (changed: Partial<CampaignInput>) => setInput((former) => ({ ...former, ...changed }))
  const current = useMemo(() => formOf(input), [input])
  const create = useMutation({
    async mutationFn({ otherChannel, ...sent }: Form) {
      checkTyped(otherChannel)
      return createCampaign(sent)
    },
    async onSuccess(saved) {
      await keepCampaign(queryClient, saved)
      announce(words.created(saved.name))
      await navigate({ to: paths.campaign, params: { id: saved.id }, search: {}, ignoreBlocker: true })
    },
  })
  const { error, variables: refused } = create
  const field = useMemo(() => fieldsOf(SCOPE, { error, refused }, current), [error, refused, current])
  const ofTest = useMemo(() => within(field, 'version.'), [field])
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const whole = { ...input, ...withTyped(input) }
        setInput(whole)
        create.mutate(formOf(whole))
      }}
    >
      <LeaveGuard unsaved={JSON.stringify(current) !== nothing} />
      <FormProblem scope={SCOPE} error={create.error} turn={create.submittedAt} />
      <Panel title={words.about}>
        <div className={styles.form}>
          <div className={styles.fields}>
            <TextInput
              {...field('name')}
              label={words.name}
              required
              value={input.name}
              onChange={(event) => change({ name: event.currentTarget.value })}
            />
            <TextInput
              {...field('id')}
              label={words.id}
              description={words.idHelp}
              inputWrapperOrder={helpBelow}
              required
              spellCheck={false}
              autoComplete="off"
              value={input.id ?? suggestedId(input.name)}
              onChange={(event) => change({ id: event.currentTarget.value })}
            />
            <NativeSelect
              {...field('status')}
              label={words.status}
              description={words.statusHelp}
              inputWrapperOrder={helpBelow}
              data={statusCodes.map((value) => ({ value, label: statusName(value) }))}
              value={input.status}
              onChange={(event) => change({ status: event.currentTarget.value })}
            />
            <div className={styles.stack}>
              <LengthField length={input.length} field={field} onChange={(length) => change({ length })} />
            </div>
          </div>
          <ChannelsField chosen={input.channels} typed={input.otherChannel} field={field} onChange={change} />
        </div>
      </Panel>
      <Panel title={words.test} lead={words.testLead}>
        <div className={styles.form}>
          <TestFields
            test={input.test}
            metrics={metrics}
            channels={input.channels}
            field={ofTest}
            onChange={(test) => change({ test })}
          />
        </div>
      </Panel>
      <div className={styles.actions}>
        <Button type="submit" loading={create.isPending}>
          {words.create}
        </Button>
        <LinkButton variant="default" to={paths.campaigns} search={{}}>
          {words.cancel}
        </LinkButton>
      </div>
    </form>
  )
}
