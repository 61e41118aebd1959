import '../../iam/details/details.scss'
import { Fragment } from 'react'
import type { UsedIdp } from '../../api/idps.ts'
import { ActivityLink } from '../../iam/activity/ActivityLink.tsx'
import { CopyValue } from '../../ui/CopyValue.tsx'
import { Time } from '../../ui/Time.tsx'
import type { Fact } from './idp-facts.ts'
import { configurationOf, useOf } from './idp-facts.ts'

const rows = (facts: readonly Fact[]) =>
  facts.map(({ name, value, isId }) => (
    <Fragment key={name}>
      <dt>{name}</dt>
      <dd>{isId === true ? <CopyValue label={name} value={value} /> : value}</dd>
    </Fragment>
  ))

/** The Details tab of an identity provider (console-ui.md, 2.8). */
export function IdpFacts({ idp }: { readonly idp: UsedIdp }) {
  return (
    <section className="list details-facts idp-facts" aria-label="Details">
      <h2>Configuration</h2>
      <dl className="facts">
        {rows(configurationOf(idp))}
        <dt>Created</dt>
        <dd>
          <Time at={idp.created_at} />
        </dd>
        <dt>Last modified</dt>
        <dd>
          <Time at={idp.modified_at} />
        </dd>
      </dl>
      <h2>Use in this account</h2>
      <dl className="facts">{rows(useOf(idp))}</dl>
      <ActivityLink id={idp.idp_id} name={idp.name} />
    </section>
  )
}
