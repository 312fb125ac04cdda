import type { components } from './schema.gen'

type Schemas = components['schemas']

export type Session = Schemas['Session']
export type Site = Schemas['Site']
export type CampaignListItem = Schemas['CampaignListItem']
export type CampaignList = Schemas['CampaignList']
export type Campaign = Schemas['Campaign']
export type Version = Schemas['Version']
export type Metric = Schemas['Metric']
export type MetricFormat = Metric['format']
export type Cell = Schemas['Cell']
export type Report = Schemas['Report']
export type VariationRow = Schemas['VariationRow']
export type ChannelRow = Schemas['ChannelRow']
export type ApiKey = Schemas['ApiKey']
export type Member = Schemas['Member']
export type Role = Member['role']
