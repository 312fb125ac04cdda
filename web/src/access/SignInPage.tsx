import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { isSignedOut, Problem } from '../api/problem'
import { sessionQuery, signIn } from '../api/session'
import { paths } from '../paths'
import { Failure } from '../shell/Failure'
import { Plain } from '../shell/Plain'
import { text } from '../text'
import { Notice } from '../ui/Notice'
import { PasswordField } from '../ui/PasswordField'
import styles from './SignInPage.module.css'

const words = text.signIn

const refusal = (error: Error) => (error instanceof Problem && error.detail) || words.wrong

export function SignInPage() {
  const { next } = useSearch({ from: '/sign-in' })
  const router = useRouter()
  const queryClient = useQueryClient()
  const attempt = useMutation({
    mutationFn: (form: FormData) => signIn(String(form.get('email')), String(form.get('password'))),
    onSuccess(session) {
      queryClient.setQueryData(sessionQuery.queryKey, session)
      router.history.push(next ?? paths.campaigns)
    },
  })
  return (
    <Plain>
      <title>{`${words.title} · ${text.product}`}</title>
      <h1 className={styles.title} tabIndex={-1}>
        {words.title}
      </h1>
      <p className={styles.lead}>{words.lead}</p>
      {attempt.error &&
        (isSignedOut(attempt.error) ? (
          <div role="alert">
            <Notice tone="bad">{refusal(attempt.error)}</Notice>
          </div>
        ) : (
          <Failure error={attempt.error} />
        ))}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          attempt.mutate(new FormData(event.currentTarget))
        }}
      >
        <TextInput
          name="email"
          type="email"
          label={words.email}
          autoComplete="username"
          required
          withAsterisk={false}
          size="md"
        />
        <PasswordField
          name="password"
          label={words.password}
          autoComplete="current-password"
          required
          withAsterisk={false}
          size="md"
        />
        <Button type="submit" size="md" fullWidth loading={attempt.isPending}>
          {words.submit}
        </Button>
      </form>
      <p className={styles.help}>{words.forgotten}</p>
    </Plain>
  )
}
