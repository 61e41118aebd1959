import { useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { useForm } from 'react-hook-form'
import { profileIdentities, profileLinks, profileRules } from '../../api/profile-trust.ts'
import type { ClaimRuleContent, LinkContent } from '../../api/profile-trust.ts'
import type { ClaimCondition } from '../../lib/claim-conditions.ts'
import type { PickOption } from '../../ui/PickList.tsx'
import { computeTypes } from '../claims/compute-types.ts'
import type { RuleValues } from '../claims/rule-values.ts'
import { conditionsOf, noRule } from '../claims/rule-values.ts'

/** Whom a profile can trust (console-ui.md, 2.5); a user of the account can be named as well. */
export type TrustKind = 'federated' | 'compute' | 'service' | 'serviceid' | 'user'

/** What names one compute resource or one instance. */
export interface TargetValues {
  readonly computeType: string
  readonly crn: string
  readonly namespace: string
  readonly name: string
  readonly component_type: string
  readonly component_name: string
  readonly description: string
}

const noTarget: TargetValues = {
  computeType: 'VSI',
  crn: '',
  namespace: '',
  name: '',
  component_type: '',
  component_name: '',
  description: '',
}

/** What is being filled in, before it is sent. */
export interface TrustDraft {
  readonly rule: UseFormReturn<RuleValues>
  readonly target: UseFormReturn<TargetValues>
  /** Compute resources: all that fit a rule, or one that is named. */
  readonly scope: 'all' | 'specific'
  readonly setScope: (scope: 'all' | 'specific') => void
  readonly picks: ReadonlyMap<string, PickOption>
  readonly setPicks: (picks: ReadonlyMap<string, PickOption>) => void
  /** Nothing was picked, and something has to be. */
  readonly isPickMissing: boolean
  readonly setPickMissing: (isMissing: boolean) => void
  readonly isDirty: boolean
}

export function useTrustDraft(): TrustDraft {
  const rule = useForm<RuleValues>({ defaultValues: noRule })
  const target = useForm<TargetValues>({ defaultValues: noTarget })
  const [scope, setScope] = useState<'all' | 'specific'>('all')
  const [picks, setPicks] = useState<ReadonlyMap<string, PickOption>>(new Map())
  const [isPickMissing, setPickMissing] = useState(false)
  return {
    rule,
    target,
    scope,
    setScope,
    picks,
    setPicks: (next) => {
      setPickMissing(false)
      setPicks(next)
    },
    isPickMissing,
    setPickMissing,
    isDirty: rule.formState.isDirty || target.formState.isDirty || picks.size > 0,
  }
}

/** One thing to do so that a profile trusts somebody. */
export interface TrustAction {
  readonly id: string
  readonly name: string
  readonly act: (profileId: string) => Promise<void>
}

const SECONDS = 3600

/** The first field that is missing or wrong gets the focus. */
const FIRST = { shouldFocus: true } as const

/** What a rule sends, of a kind. */
export function ruleContent(
  kind: 'federated' | 'compute',
  values: RuleValues,
  before?: readonly ClaimCondition[],
): ClaimRuleContent {
  const name = values.name.trim()
  const common = {
    ...(name === '' ? {} : { name }),
    conditions: conditionsOf(values.conditions, before),
  }
  return kind === 'federated'
    ? {
        type: 'Profile-SAML',
        realm_name: values.realm.trim(),
        expiration: Number(values.hours) * SECONDS,
        ...common,
      }
    : { type: 'Profile-CR', cr_type: values.computeType, ...common }
}

function linkContent(values: TargetValues): LinkContent {
  const needs: readonly (keyof TargetValues)[] =
    computeTypes.find(({ id }) => id === values.computeType)?.needs ?? []
  return {
    cr_type: values.computeType,
    link: {
      crn: values.crn.trim(),
      ...Object.fromEntries(needs.map((part) => [part, values[part].trim()])),
    },
  }
}

const ruleAction = (kind: 'federated' | 'compute', values: RuleValues): TrustAction => ({
  id: 'rule',
  name: values.name.trim() || 'The rule',
  act: (profileId) => profileRules.create(profileId, ruleContent(kind, values)),
})

/** What is to be done for what was filled in; `undefined` when something in it is missing or wrong, which then is said. */
export async function trustActions(
  kind: TrustKind,
  { rule, target, scope, picks, setPickMissing }: TrustDraft,
): Promise<readonly TrustAction[] | undefined> {
  if (kind === 'federated' || (kind === 'compute' && scope === 'all'))
    return (await rule.trigger(undefined, FIRST)) ? [ruleAction(kind, rule.getValues())] : undefined
  if (kind === 'compute' || kind === 'service') {
    if (!(await target.trigger(undefined, FIRST))) return undefined
    const values = target.getValues()
    const crn = values.crn.trim()
    const description = values.description.trim()
    return kind === 'compute'
      ? [{ id: crn, name: crn, act: (profileId) => profileLinks.create(profileId, linkContent(values)) }]
      : [
          {
            id: crn,
            name: crn,
            act: (profileId) =>
              profileIdentities.set(profileId, {
                type: 'crn',
                identifier: crn,
                ...(description === '' ? {} : { description }),
              }),
          },
        ]
  }
  if (picks.size === 0) {
    setPickMissing(true)
    return undefined
  }
  return Array.from(picks.values(), ({ id, label }) => ({
    id,
    name: label,
    act: (profileId) => profileIdentities.set(profileId, { type: kind, identifier: id }),
  }))
}
