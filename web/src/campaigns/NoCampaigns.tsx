import { Button } from '@mantine/core'
import { paths } from '../paths'
import { text } from '../text'
import { EmptyState } from '../ui/EmptyState'

const words = text.campaigns

interface Props {
  narrowed: boolean
  isAdmin: boolean
  onReset: () => void
}

/** Nothing yet, or nothing that matches: two different sentences, two different ways on. */
export function NoCampaigns({ narrowed, isAdmin, onReset }: Props) {
  return narrowed ? (
    <EmptyState title={words.noMatchTitle}>
      <span>{words.noMatch}</span>
      <Button variant="default" onClick={onReset}>
        {words.reset}
      </Button>
    </EmptyState>
  ) : (
    <EmptyState title={words.emptyTitle}>
      <span>{isAdmin ? words.empty : words.emptyViewer}</span>
      <a href={paths.swagger}>{words.emptyLink}</a>
    </EmptyState>
  )
}
