import { text } from '../text'
import type { CampaignListItem } from '../api/types'
import { DataTable } from '../ui/DataTable'
import { parseSort, sortText } from '../util/sort'
import { campaignColumns } from './columns'

interface Props {
  items: CampaignListItem[]
  sort: string | undefined
  onSort: (sort: string | undefined) => void
  busy: boolean
}

/** The server orders the list: it knows the rows that are not loaded yet. */
export function CampaignsTable({ items, sort, onSort, busy }: Props) {
  return (
    <DataTable
      caption={text.campaigns.caption}
      columns={campaignColumns}
      rows={items}
      rowId={(item) => item.id}
      sort={parseSort(sort)}
      onSort={(next) => onSort(next && sortText(next))}
      busy={busy}
    />
  )
}
