import { useState } from 'react'
import { SelectField } from '../../ui/SelectField.tsx'
import { PickList } from '../../ui/PickList.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { computeTypes } from '../claims/compute-types.ts'
import { RuleFields } from '../claims/RuleFields.tsx'
import { useCandidates } from '../identities/use-candidates.ts'
import type { TrustDraft, TrustKind } from './trust-draft.ts'

const NOBODY: ReadonlySet<string> = new Set()

const partWords = {
  namespace: 'Namespace',
  name: 'Service account',
  component_type: 'Component type',
  component_name: 'Component name',
} as const

const isCrn = (text: string): true | string =>
  text.trim().startsWith('crn:') || 'Enter a CRN: it begins with crn:v1:'

function ResourceFields({ draft: { target } }: { readonly draft: TrustDraft }) {
  const { errors } = target.formState
  const type = target.watch('computeType')
  const needs = computeTypes.find(({ id }) => id === type)?.needs ?? []
  return (
    <>
      <SelectField label="Compute service type" {...target.register('computeType')}>
        {computeTypes.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </SelectField>
      <TextField
        label="CRN of the resource"
        placeholder="crn:v1:"
        error={errors.crn?.message}
        {...target.register('crn', { validate: isCrn })}
      />
      {needs.length > 0 && (
        <div className="form-row">
          {needs.map((part) => (
            <TextField
              key={part}
              label={partWords[part]}
              error={errors[part]?.message}
              {...target.register(part, {
                shouldUnregister: true,
                validate: (text) => text.trim() !== '' || 'Enter a value.',
              })}
            />
          ))}
        </div>
      )}
    </>
  )
}

function ComputeFields({ draft }: { readonly draft: TrustDraft }) {
  const { scope, setScope } = draft
  const scopes = [
    ['all', 'All service resources', 'Every resource of the type of which the conditions hold.'],
    ['specific', 'Specific resources', 'One resource, by its CRN.'],
  ] as const
  return (
    <>
      <fieldset className="trust-choice">
        <legend className="form-heading">Resources</legend>
        {scopes.map(([id, label, about]) => (
          <label key={id}>
            <input type="radio" name="scope" checked={scope === id} onChange={() => setScope(id)} />
            <span>
              {label}
              <span className="reason">{about}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {scope === 'all' ? <RuleFields form={draft.rule} kind="compute" /> : <ResourceFields draft={draft} />}
    </>
  )
}

function ServiceFields({ draft: { target } }: { readonly draft: TrustDraft }) {
  const { errors } = target.formState
  return (
    <>
      <TextField
        label="CRN of the service instance"
        placeholder="crn:v1:"
        help="Find it in the details of the instance, in the resource list."
        error={errors.crn?.message}
        {...target.register('crn', { validate: isCrn })}
      />
      <TextField
        label="Description (optional)"
        help="What the service does as this profile: a CRN says little."
        error={errors.description?.message}
        {...target.register('description', {
          validate: (text) => text.trim().length <= 1000 || 'A description has at most 1000 characters.',
        })}
      />
    </>
  )
}

function PickFields({
  kind,
  draft,
  accountId,
  trusted,
}: {
  readonly kind: 'serviceid' | 'user'
  readonly draft: TrustDraft
  readonly accountId: string
  readonly trusted: ReadonlySet<string>
}) {
  const [text, setText] = useState('')
  const { options, note } = useCandidates(kind === 'user' ? 'user' : 'service', accountId, text)
  const many = kind === 'user' ? 'users' : 'service IDs'
  return (
    <>
      <PickList
        label={`The ${many}`}
        searchLabel={`Search ${many}`}
        options={options?.map(({ id, label, note: about }) => ({
          id,
          label,
          note: about,
          reason: trusted.has(id) ? 'Is trusted already.' : undefined,
        }))}
        chosen={draft.picks}
        note={note}
        text={text}
        onText={setText}
        onChange={draft.setPicks}
      />
      {draft.isPickMissing && (
        <p role="alert" className="cds--form-requirement field-error">
          Select at least one.
        </p>
      )}
    </>
  )
}

/** What says whom a profile trusts, of a kind. */
export function TrustFields({
  kind,
  draft,
  accountId,
  trusted = NOBODY,
}: {
  readonly kind: TrustKind
  readonly draft: TrustDraft
  readonly accountId: string
  /** Ids that are trusted already. */
  readonly trusted?: ReadonlySet<string>
}) {
  switch (kind) {
    case 'federated':
      return <RuleFields form={draft.rule} kind="federated" />
    case 'compute':
      return <ComputeFields draft={draft} />
    case 'service':
      return <ServiceFields draft={draft} />
    case 'serviceid':
    case 'user':
      return <PickFields kind={kind} draft={draft} accountId={accountId} trusted={trusted} />
    default:
      return kind satisfies never
  }
}
