import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type RefObject } from 'react'
import { campaignQuery, keepCampaign } from '../api/campaigns'
import type { Campaign } from '../api/types'
import { useAnnounce } from '../ui/Announcer'

interface Steps {
  id: string
  /** What opens the preview: focus returns to it. */
  trigger: RefObject<HTMLButtonElement | null>
  /** Throws what stands in the way already. */
  check: () => void
  save: () => Promise<Campaign>
  onSaved: () => void
  saved: () => string
}

/**
 * Look again, confirm, save. The preview is made from what the server says at that moment, so it shows what
 * somebody else has changed meanwhile; after saving, the server's answer is what the page shows.
 */
export function useReview({ id, trigger, check, save, onSaved, saved }: Steps) {
  const queryClient = useQueryClient()
  const announce = useAnnounce()
  const [opened, setOpened] = useState(false)
  const close = () => {
    setOpened(false)
    trigger.current?.focus()
  }
  const look = useMutation({
    async mutationFn(_input: unknown) {
      check()
      await queryClient.fetchQuery({ ...campaignQuery(id), staleTime: 0 })
    },
    onSuccess: () => setOpened(true),
  })
  const confirm = useMutation({
    mutationFn: (_input: unknown) => save(),
    async onSuccess(answered) {
      await keepCampaign(queryClient, answered)
      onSaved()
      announce(saved())
      close()
    },
    onError: () => setOpened(false),
  })
  return {
    opened,
    close,
    /** With what the form holds, by member: a refusal is about that. */
    review(input: unknown) {
      confirm.reset()
      look.mutate(input)
    },
    confirm: (input: unknown) => confirm.mutate(input),
    isLooking: look.isPending,
    isSaving: confirm.isPending,
    error: look.error ?? confirm.error,
    refused: look.error ? look.variables : confirm.variables,
    turn: Math.max(look.submittedAt, confirm.submittedAt),
  }
}
