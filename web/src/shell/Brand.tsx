import { text } from '../text'
import styles from './Brand.module.css'

export function Brand() {
  return (
    <span className={styles.brand}>
      <svg width="26" height="26" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <rect width="32" height="32" rx="9" fill="#2b51c9" />
        <path
          d="M10 22V10h7a4 4 0 0 1 0 8h-4l8 4"
          fill="none"
          stroke="#fff"
          strokeWidth="3"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {text.product}
    </span>
  )
}
