/** What a SAML provider's metadata says of it. */
export interface SamlMetadata {
  readonly entityId: string
  readonly url: string
  readonly isSigned: boolean
}

const REDIRECT = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect'

/** Reads the provider's `metadata.xml`. @throws Error that says what is missing */
export function samlMetadata(xml: string): SamlMetadata {
  const root = new DOMParser().parseFromString(xml, 'application/xml')
  const entity = root.getElementsByTagNameNS('*', 'EntityDescriptor')[0]
  if (root.querySelector('parsererror') !== null || entity === undefined)
    throw new Error('This is not the metadata of an identity provider: it has no EntityDescriptor.')
  const entityId = entity.getAttribute('entityID') ?? ''
  const provider = entity.getElementsByTagNameNS('*', 'IDPSSODescriptor')[0]
  const service = Array.from(provider?.getElementsByTagNameNS('*', 'SingleSignOnService') ?? []).find(
    (one) => one.getAttribute('Binding') === REDIRECT,
  )
  if (entityId === '' || service === undefined)
    throw new Error('The metadata has no entity ID, or no login address for redirects.')
  return {
    entityId,
    url: service.getAttribute('Location') ?? '',
    isSigned: provider?.getAttribute('WantAuthnRequestsSigned') === 'true',
  }
}
