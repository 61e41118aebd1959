import type { Instance } from '../../api/resource-controller.ts'
import { CredentialList } from '../../iam/credentials/CredentialList.tsx'
import { OneTimeView } from '../../iam/credentials/OneTimeView.tsx'

/** The Service credentials tab (console-ui.md, 2.17; seed 000). */
export function CredentialsPane({ instance }: { readonly instance: Instance }) {
  return (
    <div className="instance-card instance-credentials">
      <h2>Service credentials</h2>
      <p className="page-description">
        You can generate a new set of credentials for cases where you want to manually connect an app or
        external consumer to an IBM Cloud service.{' '}
        <a
          href="https://cloud.ibm.com/docs/account?topic=account-service_credentials"
          target="_blank"
          rel="noopener noreferrer"
        >
          Learn more<span className="visually-hidden"> about service credentials (opens in a new tab)</span>
        </a>
      </p>
      <OneTimeView instance={instance} />
      <CredentialList instance={instance} />
    </div>
  )
}
