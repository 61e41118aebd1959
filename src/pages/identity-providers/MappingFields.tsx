import { Add, TrashCan } from '@carbon/icons-react'
import { Action } from '../../ui/Action.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { Mapping } from './saml-setup.ts'

/** A mapping has no other name than its place. */
const placed = (rows: readonly Mapping[]) => rows.map((row, at) => ({ row, at, number: at + 1 }))

/** Which attributes of the provider the claims are made of. */
export function MappingFields({
  mappings,
  problem,
  onChange,
}: {
  readonly mappings: readonly Mapping[]
  readonly problem: string | undefined
  readonly onChange: (mappings: readonly Mapping[]) => void
}) {
  return (
    <fieldset className="idp-mappings">
      <legend className="form-heading">Attribute mapping</legend>
      <p>
        The claims email, username, firstname and lastname are required. A claim is made of the attribute of
        the same name unless it is mapped to another one.
      </p>
      {placed(mappings).map(({ row, at, number }) => (
        <div key={number} role="group" aria-label={`Mapping ${number}`} className="idp-mapping">
          <TextField
            label="Claim"
            value={row.claim}
            onChange={({ target }) => onChange(mappings.with(at, { ...row, claim: target.value }))}
          />
          <TextField
            label="Attribute of the identity provider"
            value={row.attribute}
            onChange={({ target }) => onChange(mappings.with(at, { ...row, attribute: target.value }))}
          />
          <button
            type="button"
            className="row-menu"
            aria-label={`Remove mapping ${number}`}
            title="Remove"
            onClick={() => onChange(mappings.filter((_, i) => i !== at))}
          >
            <TrashCan aria-hidden />
          </button>
        </div>
      ))}
      {problem !== undefined && (
        <p role="alert" className="field-error">
          {problem}
        </p>
      )}
      <div>
        <Action
          label="Add mapping"
          kind="ghost"
          size="sm"
          icon={Add}
          onAct={() => onChange([...mappings, { claim: '', attribute: '' }])}
        />
      </div>
    </fieldset>
  )
}
