import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { connectionsQuery, createConnection, vendorsQuery } from '../api/connections'
import { fieldError } from '../api/fieldError'
import { Problem } from '../api/problem'
import type { Connection, Vendor } from '../api/types'
import { paths } from '../paths'
import { Failure } from '../shell/Failure'
import { LinkButton } from '../shell/LinkButton'
import { text } from '../text'
import { Dialog } from '../ui/Dialog'
import dialog from '../ui/Dialog.module.css'
import { Address } from './Address'
import { KeyFields, keyValues } from './KeyFields'
import { NewKeys } from './NewKeys'

const words = text.connections

export function ConnectDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const queryClient = useQueryClient()
  const { data: vendors, error } = useQuery({ ...vendorsQuery, enabled: opened })
  const create = useMutation({
    mutationFn: createConnection,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: connectionsQuery.queryKey }),
  })
  const close = () => {
    create.reset()
    onClose()
  }
  return (
    <Dialog
      opened={opened}
      onClose={close}
      title={create.data ? words.createdTitle : words.connect}
      size="lg"
      centered
    >
      {error && <Failure error={error} />}
      {create.data ? (
        <Created connection={create.data} onClose={close} />
      ) : (
        vendors && (
          <ConnectForm
            vendors={vendors.items}
            error={create.error}
            busy={create.isPending}
            onClose={close}
            onConnect={create.mutate}
          />
        )
      )}
    </Dialog>
  )
}

interface FormProps {
  vendors: Vendor[]
  error: unknown
  busy: boolean
  onClose: () => void
  onConnect: (request: Parameters<typeof createConnection>[0]) => void
}

function ConnectForm({ vendors, error, busy, onClose, onConnect }: FormProps) {
  const [name, setName] = useState(vendors.find((each) => each.name === 'sendgrid')?.name ?? vendors[0]?.name)
  const vendor = vendors.find((each) => each.name === name)
  const unnamed = error instanceof Problem && Object.keys(error.errors).length > 0 ? undefined : error
  return (
    <form
      className={dialog.dialog}
      onSubmit={(event) => {
        event.preventDefault()
        if (!vendor) return
        const form = new FormData(event.currentTarget)
        const title = String(form.get('title')).trim()
        onConnect({
          vendor: vendor.name,
          ...(title ? { name: title } : {}),
          verification: keyValues(vendor.fields, form),
        })
      }}
    >
      <NativeSelect
        label={words.vendor}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        data={vendors.map((each) => ({ value: each.name, label: each.title }))}
        data-autofocus
      />
      <TextInput
        name="title"
        label={words.name}
        description={words.nameHelp}
        error={fieldError(error, 'name')}
      />
      {vendor && <KeyFields key={vendor.name} fields={vendor.fields} error={error} />}
      {Boolean(unnamed) && <Failure error={unnamed} />}
      <div className={dialog.actions}>
        <Button variant="default" onClick={onClose}>
          {text.settings.cancel}
        </Button>
        <Button type="submit" loading={busy}>
          {words.connect}
        </Button>
      </div>
    </form>
  )
}

function Created({ connection, onClose }: { connection: Connection; onClose: () => void }) {
  return (
    <div className={dialog.dialog}>
      <span>{words.createdLead}</span>
      <Address connection={connection} />
      <NewKeys connection={connection} />
      <div className={dialog.actions}>
        <LinkButton variant="default" to={paths.connection} params={{ id: connection.id }} onClick={onClose}>
          {words.open}
        </LinkButton>
      </div>
    </div>
  )
}
