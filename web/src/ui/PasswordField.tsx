import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { text } from '../text'

/** A password that can be made visible, by keyboard too. */
export const PasswordField = (props: PasswordInputProps) => (
  <PasswordInput {...props} visibilityToggleButtonProps={{ tabIndex: 0, 'aria-label': text.showPassword }} />
)
