import { useEffect, useId, useRef } from 'react'
import { Icon } from './Icon'
import styles from './ErrorSummary.module.css'

interface Props {
  title: string
  faults: { name: string; words: string }[]
  onGo: (name: string) => void
}

/** All that a form was refused for: takes focus when it appears, and leads to each field. */
export function ErrorSummary({ title, faults, onGo }: Props) {
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.focus()
  }, [])
  return (
    <div ref={box} role="group" tabIndex={-1} aria-labelledby={id} className={styles.summary}>
      <p id={id} className={styles.title}>
        <Icon name="warning" size={18} />
        {title}
      </p>
      <ul className={styles.list}>
        {faults.map(({ name, words }) => (
          <li key={name}>
            <button type="button" className={styles.go} onClick={() => onGo(name)}>
              {words}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
