import type { ListParameters } from '../../api/iam-identity.ts'
import { searchFilter } from '../../api/iam-identity.ts'
import type { ListAddress } from '../../ui/use-list-address.ts'

/** What the cloud is asked for, from what the address says. Used by the list and by its page's prefetch alike. */
export const apiKeyListParameters = ({
  text,
  sort,
  pageSize,
  pageToken,
}: Pick<ListAddress, 'text' | 'sort' | 'pageSize' | 'pageToken'>): ListParameters => ({
  filter: searchFilter(text),
  sort: sort.column,
  descending: sort.isDescending,
  pageSize,
  pageToken,
})
