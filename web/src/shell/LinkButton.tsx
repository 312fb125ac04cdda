import { Button, type ButtonProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, Ref } from 'react'
import styles from './LinkButton.module.css'

const classNames = { root: styles.root }

type Props = ButtonProps &
  Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps> & { ref?: Ref<HTMLAnchorElement> }

/** A link that looks like a button, with typed addresses. */
export const LinkButton = createLink((props: Props) => (
  <Button component="a" classNames={classNames} {...props} />
))
