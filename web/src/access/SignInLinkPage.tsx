import { Loader } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { isSignedOut } from '../api/problem'
import { sessionQuery, signInByLink } from '../api/session'
import { paths } from '../paths'
import { Failure } from '../shell/Failure'
import { Plain } from '../shell/Plain'
import { text } from '../text'
import { EmptyState } from '../ui/EmptyState'

const words = text.link

/** The token is used by a POST from here: link previews and scanners only fetch, and leave it unused. */
export function SignInLinkPage() {
  const { token } = useSearch({ from: '/sign-in/link' })
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const [error, setError] = useState<unknown>()
  const used = useRef(false)

  useEffect(() => {
    if (!token || used.current) return
    used.current = true
    const enter = async () => {
      try {
        queryClient.setQueryData(sessionQuery.queryKey, await signInByLink(token))
        await navigate({ to: paths.campaigns, search: {}, replace: true })
      } catch (refusal) {
        setError(refusal)
      }
    }
    void enter()
  }, [token, navigate, queryClient])

  const refused = !token || isSignedOut(error)
  return (
    <Plain>
      <title>{`${words.title} · ${text.product}`}</title>
      {refused && (
        <EmptyState title={words.used}>
          <span role="alert">{token ? words.usedDetail : words.missing}</span>
          <Link to={paths.signIn} search={{}}>
            {words.toSignIn}
          </Link>
        </EmptyState>
      )}
      {!refused && error !== undefined && <Failure error={error} />}
      {!refused && error === undefined && (
        <EmptyState title={words.title}>
          <Loader aria-label={text.loading} />
        </EmptyState>
      )}
    </Plain>
  )
}
