import { CheckmarkFilled, SubtractAlt, WarningFilled } from '@carbon/icons-react'
import type { UsedIdp } from '../../api/idps.ts'
import type { IdpStatus } from './idp-words.ts'
import { statusOf } from './idp-words.ts'

const icons = {
  Inactive: <SubtractAlt aria-hidden />,
  'Login will fail': <WarningFilled aria-hidden className="icon-warning" />,
  'Ready to use': <CheckmarkFilled aria-hidden className="idp-ready" />,
} satisfies Record<IdpStatus, React.ReactNode>

/** Whether people can log in with a provider: an icon and words. */
export function Status({ idp }: { readonly idp: UsedIdp }) {
  const status = statusOf(idp)
  return (
    <span className="cell-note">
      {icons[status]}
      {status}
    </span>
  )
}

export function DefaultTag({ idp: { use } }: { readonly idp: UsedIdp }) {
  return use?.ui_default === true && <span className="idp-tag">Default</span>
}
