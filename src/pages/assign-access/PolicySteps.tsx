import type { ReactNode } from 'react'
import { useState } from 'react'
import type { PolicyContent } from '../../api/policies.ts'
import type { Principal } from '../../iam/access/principal.ts'
import { describeResourceRule } from '../../iam/policy-resource-rule.ts'
import { describeTime } from '../../iam/policy-time.ts'
import { count } from '../../lib/text.ts'
import { ConditionsStep } from './ConditionsStep.tsx'
import { GroupRoleStep } from './GroupRoleStep.tsx'
import type { StepName } from './policy-problems.ts'
import { stepProblem } from './policy-problems.ts'
import type { PolicyValues, RoleNames } from './policy-values.ts'
import { contentsOf, equalTo } from './policy-values.ts'
import { ResourceChoice } from '../../iam/policy-form/ResourceChoice.tsx'
import { GROUPS_OF_SERVICES, attributesOf, isServiceGroup } from '../../iam/policy-form/targets.ts'
import { ReviewStep } from './ReviewStep.tsx'
import { RoleChoice } from '../../iam/policy-form/RoleChoice.tsx'
import { ServiceStep } from './ServiceStep.tsx'
import { StepFrame } from './StepFrame.tsx'
import type { Choices } from '../../iam/policy-form/use-choices.ts'
import { useRoleBlocks } from '../../iam/policy-form/use-choices.ts'

const titles: Readonly<Record<StepName, string>> = {
  service: 'Service',
  resources: 'Resources',
  group: 'Resource group access',
  roles: 'Roles and actions',
  conditions: 'Conditions',
  review: 'Review',
}

/** The steps of one policy, one open at a time. What was chosen stays when one goes back. */
export function PolicySteps({
  principal,
  accountId,
  choices,
  values,
  replaces,
  onChange,
  onReady,
}: {
  readonly principal: Principal
  readonly accountId: string
  readonly choices: Choices
  readonly values: PolicyValues
  /** The policy that is edited. */
  readonly replaces?: string
  readonly onChange: (values: PolicyValues) => void
  /** Adds the policy, or the two, to the summary. An edited one is saved by the page's own button. */
  readonly onReady?: (contents: readonly PolicyContent[]) => void
}) {
  const [at, setAt] = useState<StepName>(replaces === undefined ? 'service' : 'review')
  const [reached, setReached] = useState<StepName>(at)
  const [problem, setProblem] = useState<string>()
  const { blocks, error } = useRoleBlocks(accountId, values.target)
  const types = attributesOf(values.target)
  const instance = choices.instances.find(({ guid }) => guid === equalTo(values, 'serviceInstance'))
  const groupId = equalTo(values, 'resourceGroupId') || instance?.resource_group_id
  const hasGroupStep = groupId !== undefined && replaces === undefined
  const steps = (Object.keys(titles) as StepName[]).filter(
    (step) =>
      (step !== 'resources' || types.length > 0 || values.isSpecific) && (step !== 'group' || hasGroupStep),
  )
  const names: RoleNames = new Map(
    (blocks ?? []).flatMap((block) =>
      block.roles.map(({ crn, display_name }) => [crn, display_name] as const),
    ),
  )
  const shown = hasGroupStep ? values : { ...values, groupRole: '' }
  const contents = contentsOf(shown, { principal, accountId, names: withSystemRoles(names), groupId })
  const change = { add: contents, ...(replaces === undefined ? {} : { remove: [replaces] }) }

  const open = (step: StepName): void => {
    setProblem(undefined)
    setAt(step)
    if (steps.indexOf(step) > steps.indexOf(reached)) setReached(step)
  }
  const patch = (changed: Partial<PolicyValues>): void => {
    setProblem(undefined)
    onChange({ ...values, ...changed })
  }
  const next = (): void => {
    const missing = stepProblem(at, values)
    if (missing !== undefined) {
      setProblem(missing)
      return
    }
    const following = steps[steps.indexOf(at) + 1]
    if (following !== undefined) open(following)
  }
  const target = isServiceGroup(values.target)
    ? GROUPS_OF_SERVICES[values.target]
    : (choices.services.get(values.target) ?? values.target)
  const groupName = choices.resourceGroups.get(groupId ?? '') ?? groupId ?? ''
  const summaries: Readonly<Record<StepName, string>> = {
    service: target,
    resources: values.isSpecific ? count(values.rows.length, 'condition') : 'All resources',
    group:
      values.groupRole === '' ? 'None' : `${withSystemRoles(names).get(values.groupRole)} on ${groupName}`,
    roles: values.roles.map((crn) => names.get(crn) ?? crn.slice(crn.lastIndexOf(':') + 1)).join(', '),
    conditions: conditionWords(values),
    review: '',
  }
  const bodies: Readonly<Record<StepName, ReactNode>> = {
    service: (
      <ServiceStep
        services={choices.services}
        target={values.target}
        onChoose={(chosen) =>
          // Conditions and roles are those of the service.
          patch(
            chosen === values.target
              ? {}
              : {
                  target: chosen,
                  isSpecific: false,
                  rows: [],
                  roles: [],
                  groupRole: '',
                  advanced: undefined,
                },
          )
        }
      />
    ),
    resources: (
      <ResourceChoice
        values={values}
        choices={choices}
        types={types}
        isTried={problem !== undefined}
        onChange={patch}
      />
    ),
    group: (
      <GroupRoleStep
        accountId={accountId}
        groupName={groupName}
        role={values.groupRole}
        onChoose={(groupRole) => patch({ groupRole })}
      />
    ),
    roles: (
      <RoleChoice
        blocks={blocks}
        error={error}
        chosen={values.roles}
        onChange={(chosen) => patch({ roles: chosen })}
      />
    ),
    conditions: (
      <ConditionsStep
        values={values}
        choices={choices}
        isTried={problem !== undefined}
        onChange={(changed) => {
          setProblem(undefined)
          onChange(changed)
        }}
      />
    ),
    review: (
      <ReviewStep
        contents={contents}
        change={change}
        names={choices.names}
        addLabel={onReady === undefined ? '' : 'Add'}
        onAdd={() => onReady?.(contents)}
      />
    ),
  }
  // A step may have gone when what it was about did.
  const current = steps.includes(at) ? at : 'roles'
  const furthest = Math.max(steps.indexOf(reached), steps.indexOf(current))
  return (
    <div className="assign-steps">
      {steps.map((step, i) => (
        <StepFrame
          key={step}
          number={i + 1}
          title={titles[step]}
          isOptional={step === 'group' || step === 'conditions'}
          state={step === current ? 'open' : i <= furthest && step !== 'review' ? 'done' : 'ahead'}
          summary={summaries[step]}
          nextLabel={step === 'review' ? '' : step === 'conditions' ? 'Review' : 'Next'}
          problem={step === current ? problem : undefined}
          onNext={next}
          onOpen={() => open(step)}
        >
          {bodies[step]}
        </StepFrame>
      ))}
    </div>
  )
}

function conditionWords({ time, advanced, kept }: PolicyValues): string {
  if (time !== undefined) return describeTime(time)
  if (advanced !== undefined) return describeResourceRule(advanced)
  return kept === undefined ? 'None' : 'As they are'
}

/** The four roles that are on a resource group, too, whatever the roles of the service are. */
const withSystemRoles = (names: RoleNames): RoleNames =>
  new Map([
    ...['Viewer', 'Operator', 'Editor', 'Administrator'].map(
      (name) => [`crn:v1:bluemix:public:iam::::role:${name}`, name] as const,
    ),
    ...names,
  ])
