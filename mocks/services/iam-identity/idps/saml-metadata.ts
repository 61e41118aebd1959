import type { IdpRow } from './model.ts'

const HOST = 'https://iam.cloud.ibm.com'

/** Ids and texts of ours have nothing that XML needs written otherwise. */
const flag = (value: boolean | undefined): string => String(value === true)

/**
 * What a provider is told of IBM Cloud, its service provider: the entity ID, where assertions are taken, what is signed and by whom
 * (IBM's OpenAPI clients, `export_saml_metadata`). The certificate is made up, as there is nothing here to sign.
 */
export function serviceProviderMetadata({ idp_id, properties }: IdpRow): string {
  const { idp, sp } = properties
  const certificate = btoa(`The simulated certificate of ${idp_id}`)
  return `<?xml version="1.0" encoding="UTF-8"?>
<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${HOST}/saml2/sp/${idp_id}">
  <md:SPSSODescriptor AuthnRequestsSigned="${flag(idp?.want_request_signed)}" WantAssertionsSigned="${flag(sp?.want_assertion_signed)}" protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
    <md:KeyDescriptor use="signing">
      <ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#">
        <ds:X509Data>
          <ds:X509Certificate>${certificate}</ds:X509Certificate>
        </ds:X509Data>
      </ds:KeyInfo>
    </md:KeyDescriptor>
    <md:NameIDFormat>urn:oasis:names:tc:SAML:2.0:nameid-format:persistent</md:NameIDFormat>
    <md:AssertionConsumerService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="${HOST}/saml2/sp/${idp_id}/acs" index="0" isDefault="true"/>
  </md:SPSSODescriptor>
</md:EntityDescriptor>
`
}
