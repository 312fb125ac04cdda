import { describe, expect, it } from 'vitest'
import { addDays, ago, dateIn, duration, instantIn, roughly, wholeDaysBetween } from './time'

describe('days of the site’s zone', () => {
  it('knows the date an instant falls on there', () => {
    const lateEvening = Date.parse('2026-03-01T23:30:00Z')
    expect(dateIn('Europe/Berlin', lateEvening)).toBe('2026-03-02')
    expect(dateIn('America/New_York', lateEvening)).toBe('2026-03-01')
  })

  it('adds calendar days, also over a change of the clock and of the year', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
  })

  it('counts only whole days, and none before the start', () => {
    const start = '2026-05-01T12:00:00Z'
    expect(wholeDaysBetween(start, Date.parse('2026-05-03T11:59:00Z'))).toBe(1)
    expect(wholeDaysBetween(start, Date.parse('2026-04-30T12:00:00Z'))).toBe(0)
  })
})

describe('times on the site’s clock', () => {
  it.each([
    ['2026-11-24T00:00', '2026-11-23T23:00:00.000Z'],
    ['2026-07-01T12:30', '2026-07-01T10:30:00.000Z'],
    ['2026-03-29T01:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-03-29T02:30', '2026-03-29T01:30:00.000Z'],
  ])('in Berlin %s is %s', (clock, instant) => {
    expect(instantIn('Europe/Berlin', clock)).toBe(instant)
  })
})

describe('spans of time', () => {
  it.each([
    ['P7D', '7 days'],
    ['PT36H', '36 hours'],
    ['P1DT12H', '1 day 12 hours'],
    ['someday', 'someday'],
  ])('reads %s as "%s"', (iso, expected) => {
    expect(duration(iso)).toBe(expected)
  })

  it('says how long ago something was in the largest unit that fits', () => {
    expect(ago(14)).toBe('14 sec. ago')
    expect(ago(7300)).toBe('2 hr. ago')
  })

  it('writes a length roughly', () => {
    expect(roughly(75)).toBe('1 minute')
    expect(roughly(7300)).toBe('2 hours')
  })
})
