import { Button } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { text } from '../text'
import { Dialog } from '../ui/Dialog'
import dialog from '../ui/Dialog.module.css'

const words = text.editing

/** Asks before unsaved input is lost: here in the dashboard's words, at a reload or a closed tab in the browser's. */
export function LeaveGuard({ unsaved }: { unsaved: boolean }) {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => unsaved && current.pathname !== next.pathname,
    enableBeforeUnload: unsaved,
    withResolver: true,
  })
  return (
    <Dialog
      opened={blocker.status === 'blocked'}
      onClose={() => blocker.reset?.()}
      title={words.leaveTitle}
      centered
    >
      <div className={dialog.dialog}>
        <span>{words.leaveQuestion}</span>
        <div className={dialog.actions}>
          <Button variant="default" onClick={() => blocker.reset?.()} data-autofocus>
            {words.stay}
          </Button>
          <Button color="red.9" onClick={() => blocker.proceed?.()}>
            {words.leave}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
