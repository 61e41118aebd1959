import { Add } from '@carbon/icons-react'
import { useNavigate } from 'react-router'
import { useCan } from '../../api/authz.ts'
import { href, paths } from '../../app/paths.ts'
import { reasonOf } from '../../iam/reasons.ts'
import { Action } from '../../ui/Action.tsx'

/** What the section is for, and the two ways to begin (reference/screens/iam-overview.png). */
export function Hero() {
  const navigate = useNavigate()
  const can = useCan({
    invite: { action: 'user-management.user.create', resource: { serviceName: 'user-management' } },
    group: { action: 'iam-groups.groups.create', resource: { serviceName: 'iam-groups' } },
  })
  return (
    <div className="overview-hero">
      <div>
        <h1>IBM Cloud Identity and Access Management</h1>
        <p className="overview-lead">
          Securely authenticate users for platform services and control access to resources.
        </p>
        <div className="overview-actions">
          <Action
            label="Invite users"
            icon={Add}
            reason={reasonOf(can.invite)}
            onAct={() => void navigate(paths.inviteUsers)}
          />
          <Action
            label="Create access group"
            icon={Add}
            reason={reasonOf(can.group)}
            onAct={() => void navigate(href(paths.accessGroups, undefined, { create: 'true' }))}
          />
          <a
            href="https://cloud.ibm.com/docs/account?topic=account-iamoverview"
            target="_blank"
            rel="noopener noreferrer"
          >
            Help<span className="visually-hidden"> with IAM (opens in a new tab)</span>
          </a>
        </div>
      </div>
      <svg viewBox="0 0 360 260" aria-hidden className="overview-picture">
        <path
          className="overview-cloud"
          d="M96 170a52 52 0 0 1 4-104 78 78 0 0 1 148-12 58 58 0 0 1 20 116z"
        />
        <path className="overview-line" d="M60 226h240l-28-24H88zM108 202V124h144v78" />
        <path
          className="overview-line"
          d="M156 184v-22a24 24 0 0 1 48 0v22M168 184v-22a12 12 0 0 1 24 0v22M180 162v22M144 170v-8a36 36 0 0 1 72 0v8"
        />
      </svg>
    </div>
  )
}
