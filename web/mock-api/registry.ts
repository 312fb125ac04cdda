import type { Metric, MetricFormat } from '../src/api/types'

const metric = (name: string, label: string, format: MetricFormat, more: Partial<Metric>): Metric => ({
  name,
  label,
  format,
  definition: `${label} of the row.`,
  variationDenominator: 'users allocated to the variation',
  channelDenominator: 'users sent to in the channel',
  numeratorLabel: label.toLowerCase(),
  rules: [],
  defaultOn: false,
  ...more,
})

export const registry: Metric[] = [
  metric('revenue', 'Revenue', 'moneyPerUser', {
    definition: 'Value of the purchases credited to a click of this campaign, in the site’s currency.',
    rules: ['A6', 'A20'],
    defaultOn: true,
  }),
  metric('purchase', 'Purchase', 'perUser', {
    definition: 'Purchases inside the attribution window after a click.',
    numeratorLabel: 'purchases',
    rules: ['A4', 'A6'],
    defaultOn: true,
  }),
  metric('ctr', 'CTR', 'ratio', {
    definition: 'Clicks divided by impressions, over the channels that report impressions.',
    numeratorLabel: 'clicks',
    variationDenominator: 'impressions',
    channelDenominator: 'impressions of the channel',
    rules: ['A3'],
    defaultOn: true,
  }),
  metric('sendRequest', 'Send Request', 'perUser', {
    definition: 'Messages requested from a vendor, and those not sent because the person is not opted in.',
    numeratorLabel: 'send requests',
    rules: ['A1'],
    defaultOn: true,
  }),
  metric('addToCart', 'Add to Cart', 'perUser', { numeratorLabel: 'add-to-cart events', rules: ['A22'] }),
  metric('purchasers', 'Purchasers', 'perUser', {
    definition: 'Distinct people of Purchase.',
    numeratorLabel: 'buyers',
  }),
  metric('clickRate', 'Click Rate', 'ratio', {
    definition: 'Distinct clickers among the people sent to.',
    numeratorLabel: 'clickers',
  }),
  metric('netRevenue', 'Net Revenue', 'moneyPerUser', {
    definition: 'Revenue minus refunds.',
    rules: ['A19'],
  }),
  metric('allPurchases', 'All Purchases', 'perUser', { channelDenominator: null, rules: ['A31'] }),
  metric('allRevenue', 'All Revenue', 'moneyPerUser', { channelDenominator: null, rules: ['A31'] }),
]
