import { Button, Checkbox } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { connectionsQuery, replaceKeys } from '../api/connections'
import { Problem } from '../api/problem'
import type { Connection } from '../api/types'
import { Failure } from '../shell/Failure'
import { text } from '../text'
import { useAnnounce } from '../ui/Announcer'
import { Dialog } from '../ui/Dialog'
import dialog from '../ui/Dialog.module.css'
import { KeyFields, keyValues } from './KeyFields'
import { NewKeys } from './NewKeys'

const words = text.connections

interface Props {
  connection: Connection
  opened: boolean
  onClose: () => void
}

export function ReplaceKeysDialog({ connection, opened, onClose }: Props) {
  const queryClient = useQueryClient()
  const announce = useAnnounce()
  const replace = useMutation({
    mutationFn: (form: FormData) =>
      replaceKeys(connection.id, {
        verification: keyValues(connection.keys, form),
        keepPrevious: form.has('keepPrevious'),
      }),
    async onSuccess(saved) {
      await queryClient.invalidateQueries({ queryKey: connectionsQuery.queryKey })
      announce(words.replaced)
      if (!saved.newKeys) close()
    },
  })
  const close = () => {
    replace.reset()
    onClose()
  }
  const { error } = replace
  const unnamed =
    error instanceof Problem && Object.keys(error.errors).some((name) => name !== 'verification')
  return (
    <Dialog
      opened={opened}
      onClose={close}
      title={replace.data?.newKeys ? words.newKeys : words.replace}
      centered
    >
      {replace.data?.newKeys ? (
        <div className={dialog.dialog}>
          <NewKeys connection={replace.data} />
          <div className={dialog.actions}>
            <Button onClick={close}>{text.settings.close}</Button>
          </div>
        </div>
      ) : (
        <form
          className={dialog.dialog}
          onSubmit={(event) => {
            event.preventDefault()
            replace.mutate(new FormData(event.currentTarget))
          }}
        >
          <span>{words.replaceLead}</span>
          <KeyFields fields={connection.keys} error={error} />
          <Checkbox name="keepPrevious" label={words.keepPrevious} defaultChecked />
          {error && !unnamed && <Failure error={error} />}
          <div className={dialog.actions}>
            <Button variant="default" onClick={close}>
              {text.settings.cancel}
            </Button>
            <Button type="submit" loading={replace.isPending}>
              {text.settings.save}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  )
}
