import { describe, expect, it } from 'vitest'
import type { AccessReport } from '../../api/users.ts'
import { reportCsv, reportJson } from './report-file.ts'

const report: AccessReport = {
  user: { iam_id: 'IBMid-1', name: '+Ann', email: 'ann@acme.example', state: 'ACTIVE' },
  created_at: '2026-11-16T09:00:00.000Z',
  is_account_owner: false,
  access: [
    {
      policy_id: 'p1',
      access_group: { id: 'g', name: '=HYPERLINK("https://evil.example")' },
      roles: ['@Role', 'Viewer'],
      resource: [
        { key: 'serviceName', operator: 'stringEquals', value: 'kms' },
        { key: 'region', operator: 'stringEqualsAnyOf', value: ['eu-de', 'us-south'] },
      ],
      tags: ['env:prod'],
      created_at: '2026-11-16T09:00:00.000Z',
    },
  ],
}

describe('an access report as a file', () => {
  it('has a row for each policy, and no cell that a spreadsheet calculates', () => {
    const [head = '', row = ''] = reportCsv(report).split('\r\n')
    expect(head).toBe(
      'User,Email,IAM ID,Through,Roles,Resource attributes,Conditions,Policy ID,Created,Last permit',
    )
    expect(row).toBe(
      `'+Ann,ann@acme.example,IBMid-1,"'=HYPERLINK(""https://evil.example"")",'@Role; Viewer,` +
        'serviceName stringEquals kms; region stringEqualsAnyOf eu-de|us-south; tag env:prod,' +
        ',p1,2026-11-16T09:00:00.000Z,',
    )
  })

  it('is the report itself for a program', () => {
    expect(JSON.parse(reportJson(report))).toEqual(report)
  })
})
