import { planWithId } from '../../catalog/index.ts'
import type { Context } from '../operation.ts'
import type { State } from '../state.ts'
import { badRequest, brokerRefuses } from './manners.ts'
import type { InstanceRow } from './model.ts'
import { instanceResource } from './resources.ts'

/** The action that alone turns one-time view off; its other spelling is the same right (product.md). */
export const TURN_OFF = 'resource-controller.instance.update_onetime_credential_off'

const SINCE = Date.parse('2025-08-04T00:00:00Z')

/**
 * `meta` row by which a scenario follows the later documentation, where one-time view is off unless somebody turns it
 * on: `{ id: 'onetime_credentials_default', value: 'off' }`.
 */
export const DEFAULT_SETTING = 'onetime_credentials_default'

const defaultAt = (state: State, now: number): boolean =>
  now >= SINCE && state.meta.get(DEFAULT_SETTING)?.value !== 'off'

const isAlwaysOn = (planId: string): boolean => planWithId(planId)?.plan.isAlwaysOneTime === true

/** What `parameters.onetime_credentials` asks for; `undefined` when it is not there. */
export function wantedOneTime(
  parameters: Readonly<Record<string, unknown>> | undefined,
): boolean | undefined {
  const wanted = parameters?.['onetime_credentials']
  return wanted === undefined || typeof wanted === 'boolean'
    ? wanted
    : badRequest("The parameter 'onetime_credentials' must be true or false.")
}

/** The parameters that are the service's own. The setting is a property of the instance and is kept as one. */
export function withoutSetting(
  parameters: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const { onetime_credentials: _setting, ...rest } = parameters
  return rest
}

function checkPlan(planId: string, wanted: boolean | undefined): void {
  if (wanted === false && isAlwaysOn(planId))
    brokerRefuses(
      'Credentials of this plan are always one-time view.',
      `'onetime_credentials' cannot be false on plan '${planWithId(planId)?.plan.display_name ?? planId}'.`,
    )
}

/** The setting of a new instance: on since 04 August 2025 (seed 000), unless the request says otherwise. */
export function oneTimeOfNew(
  state: State,
  now: number,
  planId: string,
  wanted: boolean | undefined,
): boolean {
  checkPlan(planId, wanted)
  return isAlwaysOn(planId) || (wanted ?? defaultAt(state, now))
}

/** The setting after an update, which may bring another plan. */
export function oneTimeAfter(row: InstanceRow, planId: string, wanted: boolean | undefined): boolean {
  checkPlan(planId, wanted)
  return isAlwaysOn(planId) || (wanted ?? row.onetime_credentials)
}

/**
 * Who may change the setting: off, whoever holds the action for it; on, they and whoever may update the instance
 * (console-ui.md, 3.2).
 */
export function needToSetOneTime({ access }: Context<unknown>, row: InstanceRow, wanted: boolean): void {
  const resource = instanceResource(row)
  const isTurningOff = row.onetime_credentials && !wanted
  if (isTurningOff) access.need(TURN_OFF, resource)
  else if (!access.can(TURN_OFF, resource)) access.need('resource-controller.instance.update', resource)
}
