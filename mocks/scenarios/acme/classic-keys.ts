import { hexValue } from '../../kernel/secret.ts'
import type { ClassicKeyRow } from '../../services/classic-infrastructure/model.ts'
import type { VaultRow } from '../../services/resource-controller/model.ts'
import type { Kit } from '../model.ts'
import { iamIdOf } from './people.ts'

/**
 * Classic infrastructure keys, one a person at most. Ancestors see their descendants': the manager invited the writer,
 * and the writer the contractor.
 */
export const classicKeys = (kit: Kit): ClassicKeyRow[] => [
  { id: 1640211, iam_id: iamIdOf('owner'), created_at: kit.at('2018-05-02T13:20:00Z') },
  { id: 1702948, iam_id: iamIdOf('writer'), created_at: kit.at('2022-09-05T08:10:00Z') },
  { id: 1731077, iam_id: iamIdOf('contractor'), created_at: kit.at('2024-08-12T10:30:00Z') },
]

/** 64 hexadecimal digits, as the keys that the service makes. */
export const classicValues = (kit: Kit): VaultRow[] =>
  classicKeys(kit).map(({ id }) => ({
    id: `classic/${id}`,
    value: hexValue(kit.entropy(`classic-key/${id}`), 64),
  }))
