import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useCan } from '../../api/authz.ts'
import { catalog } from '../../api/catalog.ts'
import type { Instance } from '../../api/resource-controller.ts'
import { instances } from '../../api/resource-controller.ts'
import { LazyConfirm } from '../../ui/LazyConfirm.tsx'
import { CopyValue } from '../../ui/CopyValue.tsx'
import { doNow, say } from '../../ui/do-now.ts'
import { Explain } from '../../ui/Explain.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { denied, instanceResource } from '../instances/instance-access.ts'

/** The call of the documents, for this instance. */
const callFor = (guid: string, isOn: boolean): string =>
  `curl -X PATCH https://resource-controller.cloud.ibm.com/v2/resource_instances/${guid} -H 'Authorization: Bearer <IAM_TOKEN>' -H 'Content-Type: application/json' -d '{"parameters":{"onetime_credentials":${isOn}}}'`

/** Why the setting cannot be changed here; `undefined` when it can. */
function useReason(instance: Instance) {
  const resource = instanceResource(instance)
  const can = useCan({
    turnOff: { action: 'resource-controller.instance.update_onetime_credential_off', resource },
    update: { action: 'resource-controller.instance.update', resource },
  })
  const plans = useQuery(catalog.plans(instance.resource_id))
  const plan = plans.data?.find(({ id }) => id === instance.resource_plan_id)
  const isOn = instance.onetime_credentials
  const mayChange = can.turnOff.permitted || (!isOn && can.update.permitted)
  const reason =
    plan?.isAlwaysOneTime === true
      ? `Credentials of the plan ${plan.title} are always one-time view.`
      : instance.state !== 'active'
        ? 'The instance is not active.'
        : !mayChange
          ? denied(instance, isOn ? can.turnOff : can.update)
          : instance.locked
            ? 'The instance is locked. Unlock it first.'
            : undefined
  return { reason, isOneWay: !isOn && !can.turnOff.permitted }
}

/**
 * The One-time view setting: a toggle for those who may change it, the word for everybody else, with the reason and the
 * call that would change it (seed 000; product.md).
 */
export function OneTimeView({ instance }: { readonly instance: Instance }) {
  const { reason, isOneWay } = useReason(instance)
  const [isAsking, setAsking] = useState(false)
  const isOn = instance.onetime_credentials
  const set = (next: boolean): void => {
    // Who may not turn it off again is told before turning it on.
    if (isOneWay) setAsking(true)
    else
      void doNow(
        () => instances.setOneTimeView(instance.guid, next),
        `One-time view is ${next ? 'On' : 'Off'} for ${instance.name}`,
        'One-time view was not changed',
      )
  }
  return (
    <section className="one-time" aria-labelledby="one-time-view">
      <h3 id="one-time-view">One-time view</h3>
      <div className="one-time-setting">
        {reason === undefined ? (
          <Switch label="One-time view" isOn={isOn} words={['On', 'Off']} onChange={set} />
        ) : (
          <strong>{isOn ? 'On' : 'Off'}</strong>
        )}
      </div>
      <p>
        {isOn
          ? 'Credentials that you create now can be viewed and saved only when they are created.'
          : 'Credentials that you create now can be viewed again at any time, by users with enough access.'}{' '}
        Existing credentials keep the setting that they were created with.
      </p>
      {reason !== undefined && (
        <p className="reason">
          {reason} <Explain reason={reason} />
        </p>
      )}
      <details>
        <summary>Turn it {isOn ? 'off' : 'on'} by API</summary>
        <p>
          Whoever has the role Administrator on the instance, or the action{' '}
          <code translate="no">resource-controller.instance.update_onetime_credential_off</code>, can turn it
          off. Operators and Editors can turn it on.
        </p>
        <CopyValue label="API call" value={callFor(instance.guid, !isOn)} />
      </details>
      {isAsking && (
        <LazyConfirm
          title="Turn on one-time view"
          confirmLabel="Turn on"
          busyLabel="Turning on"
          act={() => instances.setOneTimeView(instance.guid, true)}
          onClose={(isDone) => {
            setAsking(false)
            if (isDone) say(`One-time view is On for ${instance.name}`)
          }}
        >
          <p>
            You may turn it on, but not off again: that takes the role Administrator on{' '}
            <strong>{instance.name}</strong>.
          </p>
        </LazyConfirm>
      )}
    </section>
  )
}
