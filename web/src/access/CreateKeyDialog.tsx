import { Button, Checkbox, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { createKey, keysQuery } from '../api/access'
import { Failure } from '../shell/Failure'
import { scopeName, text } from '../text'
import styles from './access.module.css'
import { fieldError } from '../api/fieldError'
import { Dialog } from '../ui/Dialog'
import { Secret } from '../ui/Secret'

const words = text.settings
const SCOPES = ['events:write', 'reports:read', 'admin']

export function CreateKeyDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const queryClient = useQueryClient()
  const create = useMutation({
    mutationFn: (form: FormData) =>
      createKey({ source: String(form.get('source')).trim(), scopes: form.getAll('scopes').map(String) }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keysQuery.queryKey }),
  })
  const close = () => {
    create.reset()
    onClose()
  }
  const unnamed = create.error && !fieldError(create.error, 'source') && !fieldError(create.error, 'scopes')
  return (
    <Dialog opened={opened} onClose={close} title={create.data ? words.keyOnce : words.createKey} centered>
      {create.data ? (
        <div className={styles.dialog}>
          <Secret value={create.data.key} note={words.keyOnceDetail} />
          <div className={styles.actions}>
            <Button onClick={close}>{words.close}</Button>
          </div>
        </div>
      ) : (
        <form
          className={styles.dialog}
          onSubmit={(event) => {
            event.preventDefault()
            create.mutate(new FormData(event.currentTarget))
          }}
        >
          <TextInput
            name="source"
            label={words.source}
            description={words.sourceHelp}
            error={fieldError(create.error, 'source')}
            required
            data-autofocus
          />
          <Checkbox.Group
            label={words.scopes}
            defaultValue={['events:write']}
            error={fieldError(create.error, 'scopes')}
          >
            <div className={styles.scopes}>
              {SCOPES.map((scope) => (
                <Checkbox key={scope} name="scopes" value={scope} label={scopeName(scope)} />
              ))}
            </div>
          </Checkbox.Group>
          {unnamed && <Failure error={create.error} />}
          <div className={styles.actions}>
            <Button variant="default" onClick={close}>
              {words.cancel}
            </Button>
            <Button type="submit" loading={create.isPending}>
              {words.createKey}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  )
}
