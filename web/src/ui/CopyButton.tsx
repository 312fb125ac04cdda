import { Button, type ButtonProps } from '@mantine/core'
import { text } from '../text'
import { useAnnounce } from './Announcer'
import { Icon, type IconName } from './Icon'

interface Props extends ButtonProps {
  'aria-label'?: string
  value: () => string
  label?: string
  done?: string
  icon?: IconName
}

export function CopyButton({
  value,
  label = text.copy.button,
  done = text.copy.done,
  icon = 'copy',
  ...rest
}: Props) {
  const announce = useAnnounce()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value())
      announce(done)
    } catch {
      announce(text.copy.failed)
    }
  }
  return (
    <Button variant="default" leftSection={<Icon name={icon} />} {...rest} onClick={() => void copy()}>
      {label}
    </Button>
  )
}
