import { ActionIcon } from '@mantine/core'
import { text } from '../text'
import { Icon } from '../ui/Icon'
import { Pill } from '../ui/Pill'
import { moved, without } from './metricOrder'
import styles from './ReportPage.module.css'

const words = text.report

interface Props {
  names: string[]
  label: (name: string) => string
  onChange: (names: string[]) => void
}

/** Order changes by buttons: nothing needs dragging, and a button at its end keeps the focus. */
export function PickedMetrics({ names, label, onChange }: Props) {
  const last = names.length - 1
  return (
    <ol className={styles.picked}>
      {names.map((name, index) => (
        <li key={name} className={styles.pickedRow}>
          <span className={styles.pickedName}>{label(name)}</span>
          {index === 0 ? (
            <Pill tone="note">{words.primary}</Pill>
          ) : (
            <>
              <ActionIcon
                variant="subtle"
                color="gray"
                className={styles.step}
                aria-disabled={index === 1}
                aria-label={words.up(label(name))}
                onClick={() => onChange(moved(names, name, -1))}
              >
                <Icon name="up" />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                className={styles.step}
                aria-disabled={index === last}
                aria-label={words.down(label(name))}
                onClick={() => onChange(moved(names, name, 1))}
              >
                <Icon name="down" />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={words.remove(label(name))}
                onClick={() => onChange(without(names, name))}
              >
                <Icon name="close" />
              </ActionIcon>
            </>
          )}
        </li>
      ))}
    </ol>
  )
}
