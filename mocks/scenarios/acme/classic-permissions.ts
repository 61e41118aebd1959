import type { ClassicPermissionsRow } from '../../services/classic-infrastructure/model.ts'
import { USER_MANAGE, classicPermissions } from '../../services/classic-infrastructure/permissions.ts'
import { iamIdOf } from './people.ts'

const all = classicPermissions.map(({ keyName }) => keyName)
const views = all.filter((keyName) => keyName.endsWith('_VIEW'))

/** What people may do in classic infrastructure: the administrator all but pay, the manager some things, and both manage the users below. */
export const classicPermissionsOfPeople = (): ClassicPermissionsRow[] => [
  { iam_id: iamIdOf('admin'), key_names: all.filter((keyName) => keyName !== 'ONE_TIME_PAYMENTS') },
  { iam_id: iamIdOf('manager'), key_names: [...views, 'TICKET_ADD', 'NAS_MANAGE', USER_MANAGE] },
  { iam_id: iamIdOf('writer'), key_names: views },
]
