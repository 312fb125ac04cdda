import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { addMember, membersQuery } from '../api/access'
import { Failure } from '../shell/Failure'
import { roleName, text } from '../text'
import styles from './access.module.css'
import { fieldError } from '../api/fieldError'
import { Dialog } from '../ui/Dialog'
import { Secret } from '../ui/Secret'

const words = text.settings
const ROLES = ['viewer', 'admin']

export function AddMemberDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const queryClient = useQueryClient()
  const add = useMutation({
    mutationFn: (form: FormData) =>
      addMember({
        email: String(form.get('email')).trim(),
        role: String(form.get('role')),
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: membersQuery.queryKey }),
  })
  const close = () => {
    add.reset()
    onClose()
  }
  return (
    <Dialog opened={opened} onClose={close} title={add.data ? words.linkOnce : words.addMember} centered>
      {add.data ? (
        <div className={styles.dialog}>
          <Secret value={add.data.signInLink} note={words.linkOnceDetail(add.data.email)} />
          <div className={styles.actions}>
            <Button onClick={close}>{words.close}</Button>
          </div>
        </div>
      ) : (
        <form
          className={styles.dialog}
          onSubmit={(event) => {
            event.preventDefault()
            add.mutate(new FormData(event.currentTarget))
          }}
        >
          <TextInput
            name="email"
            type="email"
            label={words.email}
            error={fieldError(add.error, 'email')}
            required
            data-autofocus
          />
          <NativeSelect
            name="role"
            label={words.role}
            data={ROLES.map((role) => ({ value: role, label: roleName(role) }))}
          />
          {add.error && !fieldError(add.error, 'email') && <Failure error={add.error} />}
          <div className={styles.actions}>
            <Button variant="default" onClick={close}>
              {words.cancel}
            </Button>
            <Button type="submit" loading={add.isPending}>
              {words.addMember}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  )
}
