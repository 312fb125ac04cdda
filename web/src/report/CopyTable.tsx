import { text } from '../text'
import { CopyButton } from '../ui/CopyButton'

const words = text.report

export const CopyTable = ({ title, table }: { title: string; table: () => string }) => (
  <CopyButton
    className="no-print"
    size="compact-sm"
    variant="subtle"
    value={table}
    label={words.copyTable}
    done={words.tableCopied}
    aria-label={words.copyTableOf(title)}
  />
)
