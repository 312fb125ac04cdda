import { Icon, type IconName } from './Icon'

const icons: Record<string, IconName> = {
  email: 'email',
  sms: 'sms',
  whatsapp: 'sms',
  push: 'push',
  web_push: 'push',
}

/** A decoration beside the channel's name, never instead of it. */
export const ChannelIcon = ({ channel }: { channel: string }) => <Icon name={icons[channel] ?? 'dot'} />
