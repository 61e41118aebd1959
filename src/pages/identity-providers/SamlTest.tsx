import { useState } from 'react'
import type { IdpTest, IdpTestStep } from '../../api/idps.ts'
import { idps } from '../../api/idps.ts'
import { Action } from '../../ui/Action.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { useAct } from '../../ui/use-act.ts'
import { TestSteps } from './TestSteps.tsx'

/** A button that asks for something of a provider's, and what is wrong where it is not had. */
export function Ask({
  label,
  busyLabel,
  failed,
  act,
}: {
  readonly label: string
  readonly busyLabel: string
  readonly failed: string
  readonly act: () => Promise<unknown>
}) {
  const asking = useAct(act)
  return (
    <>
      <div>
        <Action
          label={asking.isBusy ? busyLabel : label}
          kind="tertiary"
          size="md"
          onAct={() => void asking.run()}
        />
      </div>
      <Problem error={asking.error} title={failed} />
    </>
  )
}

/** Tests a provider as it was saved, and shows what was found. */
export function SamlTest({
  idpId,
  only,
  results,
  ...ask
}: {
  readonly idpId: string
  /** The one step of the test that is told, where not all are. */
  readonly only?: IdpTestStep['name']
  /** What the list of the results is called. */
  readonly results: string
  readonly label: string
  readonly busyLabel: string
  readonly failed: string
}) {
  const [found, setFound] = useState<IdpTest>()
  return (
    <>
      <Ask {...ask} act={async () => setFound(await idps.test(idpId))} />
      {found !== undefined && (
        <TestSteps
          label={results}
          steps={found.steps.filter(({ name }) => only === undefined || name === only)}
        />
      )}
    </>
  )
}
