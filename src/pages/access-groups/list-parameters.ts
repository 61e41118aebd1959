import type { GroupListParameters } from '../../api/access-groups.ts'
import type { ListWish } from '../../ui/use-list-address.ts'

/** What the cloud is asked for, from what the address wants. */
export const groupParameters = ({ text, sort, page, pageSize }: ListWish): GroupListParameters => ({
  text,
  sort: sort.column,
  isDescending: sort.isDescending,
  limit: pageSize,
  offset: (page - 1) * pageSize,
})
