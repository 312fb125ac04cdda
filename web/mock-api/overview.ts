import type { Overview } from '../src/api/types'
import { campaigns } from './data.ts'

const round = (amount: number) => Math.round(amount * 100) / 100

/** Where the first two campaigns share one purchase of 50, unless the range is another than the whole time. */
export function overview(query: URLSearchParams): Overview {
  const items = campaigns.map(({ id, name, versions }) => {
    const rows = versions.flatMap(({ variations }) =>
      variations.flatMap((each) => Object.values(each.channels)),
    )
    return {
      id,
      name,
      purchases: rows.reduce((all, { orders }) => all + orders, 0),
      revenue: round(rows.reduce((all, { revenue }) => all + revenue, 0)),
      unconverted: id === 'welcome' ? 1 : 0,
    }
  })
  const sum = {
    purchases: items.reduce((all, { purchases }) => all + purchases, 0),
    revenue: round(items.reduce((all, { revenue }) => all + revenue, 0)),
    unconverted: 1,
  }
  const shared = query.has('from') ? 0 : 1
  return {
    from: query.get('from'),
    to: query.get('to'),
    currency: 'EUR',
    campaigns: items,
    sum,
    shared,
    overlap: { purchases: shared, revenue: shared * 50, unconverted: 0 },
    total: { ...sum, purchases: sum.purchases - shared, revenue: round(sum.revenue - shared * 50) },
  }
}
