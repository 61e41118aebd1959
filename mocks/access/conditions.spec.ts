import { describe, expect, it } from 'vitest'
import { holds, looksAtResource } from './conditions.ts'
import type { Resource, Rule } from './model.ts'

const resource: Resource = { accountId: 'acct', serviceName: 'cos', resource: 'invoices' }
const at = (moment: string): number => Date.parse(moment)

const day = '{{environment.attributes.day_of_week}}'
const time = '{{environment.attributes.current_time}}'
const dateTime = '{{environment.attributes.current_date_time}}'

/** Working hours as the console writes them: weekly, custom hours. */
const officeHours = (zone: string): Rule => ({
  operator: 'and',
  conditions: [
    { key: day, operator: 'dayOfWeekAnyOf', value: [1, 2, 3, 4, 5].map((n) => `${n}${zone}`) },
    { key: time, operator: 'timeGreaterThanOrEquals', value: `09:00:00${zone}` },
    { key: time, operator: 'timeLessThanOrEquals', value: `17:00:00${zone}` },
  ],
})

describe('Time conditions', () => {
  it.each([
    ['Monday at nine', '2026-11-16T09:00:00Z', true],
    ['Friday at five', '2026-11-20T17:00:00Z', true],
    ['Monday before nine', '2026-11-16T08:59:59Z', false],
    ['Friday after five', '2026-11-20T17:00:01Z', false],
    ['Saturday noon', '2026-11-21T12:00:00Z', false],
    ['Sunday noon', '2026-11-22T12:00:00Z', false],
  ])('a weekly rule for working hours on %s', (_, moment, expected) => {
    expect(holds(officeHours('+00:00'), resource, at(moment))).toBe(expected)
  })

  it('a weekly rule is read in its own time zone, where the day may be another', () => {
    const monday = at('2026-11-16T00:30:00Z')
    expect(holds({ key: day, operator: 'dayOfWeekEquals', value: '1+00:00' }, resource, monday)).toBe(true)
    expect(holds({ key: day, operator: 'dayOfWeekEquals', value: '7-05:00' }, resource, monday)).toBe(true)
    expect(holds({ key: day, operator: 'dayOfWeekEquals', value: '1-05:00' }, resource, monday)).toBe(false)
    expect(holds(officeHours('-05:00'), resource, at('2026-11-16T21:59:00Z'))).toBe(true)
    expect(holds(officeHours('-05:00'), resource, at('2026-11-16T09:00:00Z'))).toBe(false)
  })

  it('a rule for once holds from its start to its end', () => {
    const rule: Rule = {
      operator: 'and',
      conditions: [
        { key: dateTime, operator: 'dateTimeGreaterThanOrEquals', value: '2026-11-16T09:00:00+01:00' },
        { key: dateTime, operator: 'dateTimeLessThan', value: '2026-11-16T10:00:00+01:00' },
      ],
    }
    expect(holds(rule, resource, at('2026-11-16T07:59:59Z'))).toBe(false)
    expect(holds(rule, resource, at('2026-11-16T08:00:00Z'))).toBe(true)
    expect(holds(rule, resource, at('2026-11-16T09:00:00Z'))).toBe(false)
  })

  it('a date is compared by the day in its zone', () => {
    const rule: Rule = {
      key: '{{environment.attributes.current_date}}',
      operator: 'dateLessThanOrEquals',
      value: '2026-11-16-05:00',
    }
    expect(holds(rule, resource, at('2026-11-17T04:59:00Z'))).toBe(true)
    expect(holds(rule, resource, at('2026-11-17T05:00:00Z'))).toBe(false)
  })
})

describe('Other conditions', () => {
  it('a resource condition compares an attribute of the resource', () => {
    const key = '{{resource.attributes.resource}}'
    expect(holds({ key, operator: 'stringMatch', value: 'inv*' }, resource, 0)).toBe(true)
    expect(holds({ key, operator: 'stringEquals', value: 'other' }, resource, 0)).toBe(false)
  })

  it('one of two is enough for or, both are needed for and', () => {
    const conditions: Rule[] = [
      { key: '{{resource.attributes.resource}}', operator: 'stringEquals', value: 'invoices' },
      { key: '{{resource.attributes.resource}}', operator: 'stringEquals', value: 'other' },
    ]
    expect(holds({ operator: 'or', conditions }, resource, 0)).toBe(true)
    expect(holds({ operator: 'and', conditions }, resource, 0)).toBe(false)
  })

  it('what cannot be understood never holds', () => {
    expect(holds({ operator: 'and', conditions: [] }, resource, 0)).toBe(false)
    expect(holds({ key: 'nonsense', operator: 'stringEquals', value: '' }, resource, 0)).toBe(false)
    expect(holds({ key: time, operator: 'timeSomething', value: '00:00:00+00:00' }, resource, 0)).toBe(false)
    expect(holds({ key: time, operator: 'timeGreaterThan', value: 'noon' }, resource, 0)).toBe(false)
    expect(holds({ key: day, operator: 'stringExists', value: '4+00:00' }, resource, 0)).toBe(false)
  })

  it('a policy without a rule always holds', () => {
    expect(holds(undefined, resource, 0)).toBe(true)
  })

  it('knows whether a rule looks at the resource', () => {
    expect(looksAtResource(officeHours('+00:00'))).toBe(false)
    expect(
      looksAtResource({
        operator: 'or',
        conditions: [
          { key: '{{resource.attributes.prefix}}', operator: 'stringMatch', value: 'a*' },
          officeHours('+00:00'),
        ],
      }),
    ).toBe(true)
  })
})
