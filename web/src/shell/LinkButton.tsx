import { Button } from '@mantine/core'
import { createLink } from '@tanstack/react-router'

/** A link that looks like a button, with typed addresses. */
export const LinkButton = createLink(Button<'a'>)
