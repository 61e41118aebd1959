import type { ListParameters } from '../../api/iam-identity.ts'
import { searchFilter } from '../../api/iam-identity.ts'
import type { ListWish } from '../../ui/use-list-address.ts'

/** What a list of IAM Identity is asked for, from what the address wants: by the list and by its page's prefetch alike. */
export const listParameters = ({ text, sort, pageSize, pageToken }: ListWish): ListParameters => ({
  filter: searchFilter(text),
  sort: sort.column,
  descending: sort.isDescending,
  pageSize,
  pageToken,
})
