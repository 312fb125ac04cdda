import { ActionIcon, UnstyledButton, useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import { useId } from 'react'
import { text } from '../text'
import { Dropdown } from '../ui/Dropdown'
import { Icon, type IconName } from '../ui/Icon'
import styles from './Menu.module.css'

const choices: { value: MantineColorScheme; label: string; icon: IconName }[] = [
  { value: 'light', label: text.scheme.light, icon: 'sun' },
  { value: 'dark', label: text.scheme.dark, icon: 'moon' },
  { value: 'auto', label: text.scheme.auto, icon: 'auto' },
]

export function SchemeSwitch() {
  const id = useId()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const current = choices.find(({ value }) => value === colorScheme) ?? choices[2]
  return (
    <>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={`${text.scheme.label}: ${current?.label}`}
        popoverTarget={id}
      >
        <Icon name={current?.icon ?? 'auto'} size={17} />
      </ActionIcon>
      <Dropdown id={id} label={text.scheme.label}>
        {choices.map(({ value, label, icon }) => (
          <UnstyledButton
            key={value}
            className={styles.item}
            aria-pressed={value === colorScheme}
            popoverTarget={id}
            popoverTargetAction="hide"
            onClick={() => setColorScheme(value)}
          >
            <Icon name={icon} />
            {label}
            {value === colorScheme && (
              <span className={styles.mark}>
                <Icon name="dot" />
              </span>
            )}
          </UnstyledButton>
        ))}
      </Dropdown>
    </>
  )
}
