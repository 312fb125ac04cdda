import { UnstyledButton, VisuallyHidden } from '@mantine/core'
import { text } from '../text'
import styles from './DataTable.module.css'
import { Hint } from './Hint'
import { Icon, type IconName } from './Icon'
import type { ColumnMeta } from './table'

type Sorted = false | 'asc' | 'desc'

const marks: Record<'asc' | 'desc' | 'none', { icon: IconName; words: string }> = {
  desc: { icon: 'down', words: text.sort.descending },
  asc: { icon: 'up', words: text.sort.ascending },
  none: { icon: 'sort', words: text.sort.none },
}

interface Props {
  meta: ColumnMeta
  sorted: Sorted
  onToggle?: (event: unknown) => void
}

/** Name, sort button and definition of a column; only the sorted header carries `aria-sort`. */
export function HeaderCell({ meta, sorted, onToggle }: Props) {
  const mark = marks[sorted || 'none']
  const ariaSort = sorted ? (sorted === 'asc' ? 'ascending' : 'descending') : undefined
  if (meta.hideHeader) {
    return (
      <th scope="col">
        <VisuallyHidden>{meta.name}</VisuallyHidden>
      </th>
    )
  }
  const words = (
    <span className={styles.headWords} data-column-name>
      {meta.name}
      {meta.note && ' '}
      {meta.note && <span className={styles.headNote}>{meta.note}</span>}
    </span>
  )
  return (
    <th scope="col" data-align={meta.align} data-primary={meta.primary || undefined} aria-sort={ariaSort}>
      <div className={styles.head}>
        {onToggle ? (
          <UnstyledButton className={styles.sort} data-sorted={sorted || undefined} onClick={onToggle}>
            {words}
            <Icon name={mark.icon} size={14} />
          </UnstyledButton>
        ) : (
          words
        )}
        {meta.hint && (
          <Hint label={text.hint(meta.name)} target={<Icon name="info" size={15} />}>
            {meta.hint}
            {onToggle && <span className={styles.sortState}>{mark.words}</span>}
          </Hint>
        )}
      </div>
    </th>
  )
}
