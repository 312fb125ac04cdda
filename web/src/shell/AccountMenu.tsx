import { Button, UnstyledButton } from '@mantine/core'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useId } from 'react'
import { sessionQuery, signOut } from '../api/session'
import { paths } from '../paths'
import { text } from '../text'
import { closeDropdown, Dropdown } from '../ui/Dropdown'
import { Icon } from '../ui/Icon'
import styles from './AccountMenu.module.css'
import menu from './Menu.module.css'

export function AccountMenu() {
  const id = useId()
  const { data } = useSuspenseQuery(sessionQuery)
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const leave = useMutation({
    mutationFn: signOut,
    async onSettled() {
      await navigate({ to: paths.signIn, search: {} })
      queryClient.clear()
    },
  })
  const name = data.user.name || data.user.email
  return (
    <>
      <Button
        variant="default"
        size="sm"
        px={10}
        leftSection={<Icon name="user" />}
        aria-label={text.account.of(name)}
        classNames={{ section: styles.section }}
        popoverTarget={id}
      >
        <span className={styles.name}>{name}</span>
      </Button>
      <Dropdown id={id} label={text.account.of(name)}>
        <p className={menu.note}>
          {text.account.signedInAs} {data.user.email}
        </p>
        <Link to={paths.settings} className={menu.item} onClick={() => closeDropdown(id)}>
          {text.nav.settings}
        </Link>
        <hr className={menu.line} />
        <UnstyledButton className={menu.item} onClick={() => leave.mutate()}>
          {text.account.signOut}
        </UnstyledButton>
      </Dropdown>
    </>
  )
}
