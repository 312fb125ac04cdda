import { Button, Menu } from '@mantine/core'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { sessionQuery, signOut } from '../api/session'
import { paths } from '../paths'
import { text } from '../text'
import { Icon } from '../ui/Icon'
import styles from './AccountMenu.module.css'

export function AccountMenu() {
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
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <Button
          variant="default"
          size="sm"
          px={10}
          leftSection={<Icon name="user" />}
          aria-label={text.account.of(data.user.name || data.user.email)}
          classNames={{ section: styles.section }}
        >
          <span className={styles.name}>{data.user.name || data.user.email}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {text.account.signedInAs} {data.user.email}
        </Menu.Label>
        <Menu.Item component={Link} to={paths.settings}>
          {text.nav.settings}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => leave.mutate()}>{text.account.signOut}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
