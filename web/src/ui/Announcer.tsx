import { createContext, use, useCallback, useEffect, useState, type ReactNode } from 'react'
import styles from './Announcer.module.css'

const Announce = createContext<(message: string) => void>(() => {})

/** Says that something was done: seen as a short toast, heard through `role="status"`. */
export const useAnnounce = () => use(Announce)

const SHOWN_MS = 4000

export function Announcer({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState({ words: '', turn: 0 })
  const announce = useCallback((words: string) => setMessage(({ turn }) => ({ words, turn: turn + 1 })), [])
  useEffect(() => {
    if (!message.words) return undefined
    const timer = window.setTimeout(() => setMessage(({ turn }) => ({ words: '', turn })), SHOWN_MS)
    return () => window.clearTimeout(timer)
  }, [message])
  return (
    <Announce value={announce}>
      {children}
      <div role="status" className={styles.place}>
        {message.words && (
          <span key={message.turn} className={styles.toast}>
            {message.words}
          </span>
        )}
      </div>
    </Announce>
  )
}
