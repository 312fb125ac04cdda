import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { setPassword } from '../api/access'
import { sessionQuery } from '../api/session'
import type { Session } from '../api/types'
import { Failure } from '../shell/Failure'
import { roleName, text } from '../text'
import { useAnnounce } from '../ui/Announcer'
import { Panel } from '../ui/Panel'
import { PasswordField } from '../ui/PasswordField'
import styles from './access.module.css'
import { fieldError } from '../api/fieldError'

const words = text.settings

export function AccountPanel({ user }: { user: Session['user'] }) {
  const form = useRef<HTMLFormElement>(null)
  const queryClient = useQueryClient()
  const announce = useAnnounce()
  const save = useMutation({
    mutationFn: (data: FormData) =>
      setPassword({
        ...(user.hasPassword ? { currentPassword: String(data.get('current')) } : {}),
        newPassword: String(data.get('fresh')),
      }),
    onSuccess() {
      form.current?.reset()
      void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey })
      announce(words.passwordDone)
    },
  })
  const currentError = fieldError(save.error, 'currentPassword')
  const freshError = fieldError(save.error, 'newPassword')
  return (
    <Panel title={words.account} lead={words.accountLead(user.email, roleName(user.role))}>
      <form
        ref={form}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate(new FormData(event.currentTarget))
        }}
      >
        <input type="hidden" name="username" autoComplete="username" value={user.email} readOnly />
        {user.hasPassword && (
          <PasswordField
            name="current"
            label={words.current}
            autoComplete="current-password"
            error={currentError}
            required
          />
        )}
        <PasswordField
          name="fresh"
          label={words.fresh}
          description={words.freshHelp}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoComplete="new-password"
          error={freshError}
          required
        />
        <Button type="submit" loading={save.isPending}>
          {user.hasPassword ? words.changePassword : words.setPassword}
        </Button>
      </form>
      {save.error && !currentError && !freshError && <Failure error={save.error} />}
    </Panel>
  )
}
