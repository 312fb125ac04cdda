import { ActionIcon, Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import { text } from '../text'
import { Icon, type IconName } from '../ui/Icon'

const choices: { value: MantineColorScheme; label: string; icon: IconName }[] = [
  { value: 'light', label: text.scheme.light, icon: 'sun' },
  { value: 'dark', label: text.scheme.dark, icon: 'moon' },
  { value: 'auto', label: text.scheme.auto, icon: 'auto' },
]

export function SchemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const current = choices.find(({ value }) => value === colorScheme) ?? choices[2]
  return (
    <Menu position="bottom-end" width={210}>
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={`${text.scheme.label}: ${current?.label}`}>
          <Icon name={current?.icon ?? 'auto'} size={17} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map(({ value, label, icon }) => (
          <Menu.Item
            key={value}
            leftSection={<Icon name={icon} />}
            rightSection={value === colorScheme ? <Icon name="dot" /> : undefined}
            onClick={() => setColorScheme(value)}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
