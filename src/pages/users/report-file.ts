import type { AccessReport, ReportedAccess } from '../../api/users.ts'
import type { FileColumn } from '../../lib/list-file.ts'
import { toCsv } from '../../lib/list-file.ts'

const resourceText = ({ resource, tags }: ReportedAccess): string =>
  [
    ...resource.map(
      ({ key, operator, value }) =>
        `${key} ${operator} ${Array.isArray(value) ? value.join('|') : String(value)}`,
    ),
    ...tags.map((tag) => `tag ${tag}`),
  ].join('; ')

const columnsFor = ({ user }: AccessReport): readonly FileColumn<ReportedAccess>[] => [
  { id: 'user', header: 'User', text: () => user.name || user.email },
  { id: 'email', header: 'Email', text: () => user.email },
  { id: 'iam_id', header: 'IAM ID', text: () => user.iam_id },
  { id: 'through', header: 'Through', text: ({ access_group }) => access_group?.name ?? 'Direct' },
  { id: 'roles', header: 'Roles', text: ({ roles }) => roles.join('; ') },
  { id: 'resource', header: 'Resource attributes', text: resourceText },
  { id: 'pattern', header: 'Conditions', text: ({ pattern }) => pattern },
  { id: 'policy_id', header: 'Policy ID', text: ({ policy_id }) => policy_id },
  { id: 'created_at', header: 'Created', text: ({ created_at }) => created_at },
  { id: 'last_permit_at', header: 'Last permit', text: ({ last_permit_at }) => last_permit_at },
]

/** A report as the file of a spreadsheet: a row for each policy. No cell of it is calculated. */
export const reportCsv = (report: AccessReport): string => toCsv(columnsFor(report), report.access)

/** The report as it came. */
export const reportJson = (report: AccessReport): string => `${JSON.stringify(report, undefined, 2)}\n`
