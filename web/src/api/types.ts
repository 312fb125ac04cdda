import type { components } from './schema.gen'

type Schemas = components['schemas']

export type Session = Schemas['SessionAnswer']
export type Site = Schemas['SiteAnswer']
export type CampaignListItem = Schemas['CampaignListItem']
export type Campaign = Schemas['CampaignAnswer']
export type Version = Schemas['VersionAnswer']
export type Metric = Schemas['MetricAnswer']
export type Cell = Schemas['CellAnswer']
export type Report = Schemas['ReportAnswer']
export type VariationRow = Schemas['VariationRowAnswer']
export type ChannelRow = Schemas['ChannelRowAnswer']
export type Statistics = Schemas['StatisticsAnswer']
export type Verdict = Schemas['VerdictAnswer']
export type Funnel = Schemas['FunnelAnswer']
export type FunnelSteps = Schemas['FunnelStepsAnswer']
export type Series = Schemas['SeriesAnswer']
export type Credit = Schemas['CreditAnswer']
export type Diagnostics = Schemas['DiagnosticsAnswer']
export type IntakeBalance = Schemas['IntakeBalance']
export type RefusedEvent = Schemas['RefusedEventAnswer']
export type HeldEvent = Schemas['HeldEventAnswer']
export type ApiKey = Schemas['KeyAnswer']
export type Member = Schemas['MemberAnswer']
export type Vendor = Schemas['VendorAnswer']
export type Connection = Schemas['ConnectionAnswer']
export type ConnectionKey = Schemas['KeyStateAnswer']
export type Delivery = Schemas['DeliveryAnswer']
export type TouchSource = Schemas['TouchSource']

/** The document says text; these are the words it describes. */
export type MetricFormat = 'perUser' | 'ratio' | 'moneyPerUser'
