import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { text } from '../text'
import { useAnnounce } from '../ui/Announcer'
import { Icon } from '../ui/Icon'
import { saveFile } from '../util/saveFile'

export interface Saved {
  label: string
  done: string
  /** Where the answer names none. */
  name: string
  load: () => Promise<{ file: Blob; name?: string }>
}

/** Saves what stands beside it as a file, and says so. */
export function Download({
  label,
  done,
  name,
  load,
  size = 'compact-sm',
}: Saved & { size?: 'sm' | 'compact-sm' }) {
  const announce = useAnnounce()
  const csv = useMutation({
    mutationFn: load,
    onSuccess(answer) {
      saveFile(answer.file, answer.name ?? name)
      announce(done)
    },
    onError: () => announce(text.report.csvFailed),
  })
  return (
    <Button
      size={size}
      variant="default"
      leftSection={<Icon name="download" />}
      loading={csv.isPending}
      onClick={() => csv.mutate()}
    >
      {label}
    </Button>
  )
}
