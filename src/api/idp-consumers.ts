import { request } from './http.ts'
import { mutation, query } from './query.ts'

/** With whom an identity provider is shared, of IAM Identity Services. No source has the shape: it is the simulation's. */

export type ConsumerKind = 'own_account' | 'external_account' | 'enterprise'

export interface IdpConsumer {
  /** Id of the account or of the enterprise. */
  readonly consumer_id: string
  readonly kind: ConsumerKind
  readonly created_at: string
}

const path = (idpId: string, rest = ''): string => `/v1/idps/${encodeURIComponent(idpId)}/consumers${rest}`

export const idpConsumers = {
  list: (idpId: string) =>
    query(
      'idps',
      'listIdpConsumers',
      idpId,
      async (signal) =>
        (
          await request<{ readonly consumers: readonly IdpConsumer[] }>('listIdpConsumers', path(idpId), {
            signal,
          })
        ).data.consumers,
    ),
  /** @throws ApiError 400 when the id is none, or the account's own, and 409 when it is shared with it already */
  add: mutation(
    ['idps'],
    async (idpId: string, wanted: Pick<IdpConsumer, 'consumer_id' | 'kind'>): Promise<void> => {
      await request('addIdpConsumer', path(idpId), { method: 'POST', body: wanted })
    },
  ),
  remove: mutation(['idps'], async (idpId: string, id: string): Promise<void> => {
    await request('removeIdpConsumer', path(idpId, `/${encodeURIComponent(id)}`), { method: 'DELETE' })
  }),
}
