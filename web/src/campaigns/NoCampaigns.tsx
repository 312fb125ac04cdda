import { Button } from '@mantine/core'
import { paths } from '../paths'
import { text } from '../text'
import { EmptyState } from '../ui/EmptyState'

const words = text.campaigns

/** Nothing yet, or nothing that matches: two different sentences, two different ways on. */
export function NoCampaigns({ narrowed, onReset }: { narrowed: boolean; onReset: () => void }) {
  return narrowed ? (
    <EmptyState title={words.noMatchTitle}>
      <span>{words.noMatch}</span>
      <Button variant="default" onClick={onReset}>
        {words.reset}
      </Button>
    </EmptyState>
  ) : (
    <EmptyState title={words.emptyTitle}>
      <span>{words.empty}</span>
      <a href={paths.swagger}>{words.emptyLink}</a>
    </EmptyState>
  )
}
