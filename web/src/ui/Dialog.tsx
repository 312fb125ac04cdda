import { Modal, type ModalProps } from '@mantine/core'
import { text } from '../text'

const closeButton = { 'aria-label': text.close }
// The page's header is the one banner; a dialog's title line is none.
const attributes = { header: { role: 'none' } }

/** A dialog over the page: named, closed by Escape, its close button or a click beside it. */
export function Dialog(props: ModalProps) {
  return <Modal closeButtonProps={closeButton} attributes={attributes} {...props} />
}
