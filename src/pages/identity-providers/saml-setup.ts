import type { Idp, IdpProperties } from '../../api/idps.ts'

/** One claim and the attribute of the provider that it is made of. */
export interface Mapping {
  readonly claim: string
  readonly attribute: string
}

export const mappingsOf = ({ properties }: Pick<Idp, 'properties'>): readonly Mapping[] =>
  Object.entries(properties.sp?.claims ?? {}).map(([claim, attribute]) => ({ claim, attribute }))

/** The properties with these mappings in place of those they had. */
export const withMappings = (properties: IdpProperties, mappings: readonly Mapping[]): IdpProperties => ({
  ...properties,
  sp: {
    ...properties.sp,
    claims: Object.fromEntries(mappings.map(({ claim, attribute }) => [claim.trim(), attribute.trim()])),
  },
})

/** What the mappings lack; `undefined` when nothing. */
export function mappingProblem(mappings: readonly Mapping[]): string | undefined {
  if (mappings.some(({ claim, attribute }) => claim.trim() === '' || attribute.trim() === ''))
    return 'Enter the claim and the attribute of each mapping.'
  const claims = mappings.map(({ claim }) => claim.trim())
  return new Set(claims).size < claims.length ? 'A claim is mapped twice.' : undefined
}
