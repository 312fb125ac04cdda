import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

/** A cobalt whose shade 7 has 6.9:1 on white and shade 6 has 5.2:1 under white text. */
const cobalt: MantineColorsTuple = [
  '#eef3ff',
  '#dce6ff',
  '#b9ccff',
  '#92b0ff',
  '#7a9bff',
  '#4f78f0',
  '#3a63e0',
  '#2b51c9',
  '#2445ab',
  '#1d3788',
]

const ink: MantineColorsTuple = [
  '#e3e7ee',
  '#c3cad6',
  '#a2acbc',
  '#6d788b',
  '#3a4454',
  '#2a323f',
  '#1f2631',
  '#151a22',
  '#0f1319',
  '#0a0d12',
]

export const theme = createTheme({
  primaryColor: 'cobalt',
  primaryShade: { light: 7, dark: 6 },
  colors: { cobalt, dark: ink },
  fontFamily:
    "Inter, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', Arial, sans-serif",
  headings: { fontWeight: '650' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
})

/** Mantine's quiet text is too pale for AA: both schemes take a darker, respectively lighter, one. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#566070',
    '--mantine-color-placeholder': '#68727f',
    '--mantine-color-default-border': '#cdd3dc',
    '--mantine-color-error': '#c22a2a',
  },
  dark: {
    '--mantine-color-dimmed': '#a2acbc',
    '--mantine-color-placeholder': '#8d98aa',
    '--mantine-color-error': '#ff8a8a',
  },
})
