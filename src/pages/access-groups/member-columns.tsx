import { Link } from 'react-router'
import type { GroupMember, MemberKind } from '../../api/group-members.ts'
import { memberName } from '../../api/group-members.ts'
import { href, paths } from '../../app/paths.ts'
import type { ListColumn } from '../../ui/DataTable.tsx'
import { Time } from '../../ui/Time.tsx'

/** A member's name leads to its own page, where it has one. */
function Name(member: GroupMember) {
  const { iam_id, type } = member
  const text = memberName(member)
  const id = iam_id.replace(/^iam-/, '')
  if (type === 'service')
    return (
      <Link className="cell-name" to={href(paths.serviceId, { serviceId: id })}>
        {text}
      </Link>
    )
  if (type === 'profile')
    return (
      <Link className="cell-name" to={href(paths.trustedProfile, { profileId: id })}>
        {text}
      </Link>
    )
  // Any IAM ID can be a member; of one that is not of this account nothing more is known.
  if (member.email === undefined) return <span className="cell-name">{text}</span>
  return (
    <Link className="cell-name" to={href(paths.user, { user: iam_id })}>
      {text}
    </Link>
  )
}

/** The columns of a kind of members: users have an email address and come by hand or by a rule (console-ui.md, 2.9). */
export const memberColumns = (kind: MemberKind): readonly ListColumn<GroupMember>[] => [
  { id: 'name', header: 'Name', isFixed: true, text: memberName, cell: (member) => <Name {...member} /> },
  kind === 'user'
    ? { id: 'email', header: 'Email', text: ({ email }) => email, cell: ({ email }) => email ?? '' }
    : {
        id: 'description',
        header: 'Description',
        text: ({ description }) => description,
        cell: ({ description }) => <span className="cell-text">{description ?? ''}</span>,
      },
  ...(kind === 'user'
    ? [
        {
          id: 'type',
          header: 'Type',
          width: '8rem',
          text: ({ membership_type }: GroupMember) => membership_type,
          cell: ({ membership_type }: GroupMember) => (membership_type === 'dynamic' ? 'Dynamic' : 'Static'),
        },
      ]
    : []),
  {
    id: 'created_at',
    header: 'Date added',
    text: ({ created_at }) => created_at,
    cell: ({ created_at }) => <Time at={created_at} />,
  },
]
