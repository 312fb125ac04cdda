/** The few line icons in use, drawn here: no icon package, no font. */
const shapes = {
  info: 'M12 11v5m0-8.5v.01M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z',
  up: 'm6 14 6-6 6 6',
  down: 'm6 10 6 6 6-6',
  sort: 'm8 9 4-4 4 4M8 15l4 4 4-4',
  close: 'M6 6l12 12M18 6 6 18',
  plus: 'M12 5v14M5 12h14',
  search: 'm20 20-4.5-4.5M18 11a7 7 0 1 1-14 0 7 7 0 0 1 14 0Z',
  link: 'M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.2 1.2M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.2-1.2',
  download: 'M12 4v11m-5-5 5 5 5-5M5 20h14',
  print: 'M7 9V4h10v5M7 17H4v-7h16v7h-3M7 14h10v6H7z',
  columns: 'M4 5h16v14H4zM10 5v14M15 5v14',
  sun: 'M12 3v2m0 14v2M5 5l1.5 1.5m11 11L19 19M3 12h2m14 0h2M5 19l1.5-1.5m11-11L19 5M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0Z',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5Z',
  auto: 'M12 3v18a9 9 0 0 0 0-18ZM21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z',
  user: 'M16 8a4 4 0 1 1-8 0 4 4 0 0 1 8 0ZM4 20a8 8 0 0 1 16 0',
  back: 'M15 6l-6 6 6 6',
  right: 'm9 6 6 6-6 6',
  warning:
    'M12 9v4m0 3.5v.01M10.3 4.5 2.8 17.5A2 2 0 0 0 4.5 20.5h15a2 2 0 0 0 1.7-3l-7.5-13a2 2 0 0 0-3.4 0Z',
  email: 'M3 6h18v12H3zM3 7l9 6 9-6',
  sms: 'M4 5h16v11H9l-5 4z',
  push: 'M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 21h4',
  dot: 'M12 12h.01',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
} as const

export type IconName = keyof typeof shapes

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'dot' ? 5 : 2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none' }}
    >
      <path d={shapes[name]} />
    </svg>
  )
}
