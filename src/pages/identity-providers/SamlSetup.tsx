import { useState } from 'react'
import type { Idp, IdpProperties, IdpTest, IdpUse, UsedIdp } from '../../api/idps.ts'
import { idps } from '../../api/idps.ts'
import { isConflict } from '../../lib/api-error.ts'
import { Action } from '../../ui/Action.tsx'
import { say } from '../../ui/do-now.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { Steps } from '../../ui/Steps.tsx'
import { useAct } from '../../ui/use-act.ts'
import { SamlFields } from './IdpFields.tsx'
import { newUse, propertiesOf, valuesOf } from './idp-words.ts'
import { MappingFields } from './MappingFields.tsx'
import { mappingProblem, mappingsOf, withMappings } from './saml-setup.ts'
import { TestSteps } from './TestSteps.tsx'
import { UseFields } from './UseFields.tsx'

const STEPS = ['Service provider', 'Identity provider', 'Attribute mapping', 'Test'] as const

/**
 * Sets a SAML provider up: what it is told of IBM Cloud, what it tells of itself, what claims are made of its attributes, and a test
 * (console-ui.md, 2.8). Each step is kept when it is done, so that one can go on another day.
 */
export function SamlSetup({
  accountId,
  idp,
  onClose,
}: {
  readonly accountId: string
  readonly idp: UsedIdp
  readonly onClose: () => void
}) {
  const [at, setAt] = useState(0)
  const [kept, setKept] = useState<Idp>(idp)
  const [values, setValues] = useState(valuesOf(idp))
  const [mappings, setMappings] = useState(mappingsOf(idp))
  const [use, setUse] = useState<IdpUse>(idp.use ?? newUse)
  const [found, setFound] = useState<IdpTest>()
  const [isTried, setTried] = useState(false)
  const keep = async (properties: IdpProperties): Promise<void> => {
    try {
      setKept(await idps.update(kept, { properties }))
    } catch (error) {
      // Somebody else changed it: said once; going on is to put these fields in place of theirs.
      if (isConflict(error)) setKept(await idps.read(idp.idp_id))
      throw error
    }
  }
  const asking = useAct(async () => {
    if (at === 0)
      saveFile(`${idp.name}-sp-metadata.xml`, await idps.serviceProviderMetadata(idp.idp_id), 'xml')
    else setFound(await idps.test(idp.idp_id))
  })
  const go = (to: number): void => {
    setFound(undefined)
    asking.clear()
    setAt(to)
  }
  const going = useAct(async () => {
    if (at === 1) await keep(propertiesOf({ ...values, kept: kept.properties }))
    if (at === 2) {
      setTried(true)
      if (mappingProblem(mappings) !== undefined) return
      await keep(withMappings(kept.properties, mappings))
    }
    if (at === 3) {
      await idps.setUse(accountId, idp.idp_id, use)
      say(`${idp.name} was set up`)
      onClose()
      return
    }
    go(at + 1)
  })
  const ask = (label: string, busy: string) => (
    <Action label={asking.isBusy ? busy : label} kind="tertiary" size="md" onAct={() => void asking.run()} />
  )
  return (
    <FormDialog
      title={`Set up ${idp.name}`}
      size="md"
      submitLabel={at === 3 ? 'Finish' : 'Next'}
      busyLabel="Saving"
      isBusy={going.isBusy}
      isDirty={
        (at === 1 && JSON.stringify(values) !== JSON.stringify(valuesOf(kept))) ||
        (at === 2 && JSON.stringify(mappings) !== JSON.stringify(mappingsOf(kept)))
      }
      onSubmit={() => void going.run()}
      onClose={onClose}
    >
      <Steps label="Steps" steps={STEPS} at={at} />
      {at === 0 && (
        <>
          <p>
            Your identity provider has to know IBM Cloud as its service provider. Download this file, and
            upload it there.
          </p>
          <div>{ask('Download SP configuration', 'Downloading')}</div>
          <Problem error={asking.error} title="The SP configuration could not be read" />
        </>
      )}
      {at === 1 && <SamlFields values={values} change={(changes) => setValues({ ...values, ...changes })} />}
      {at === 2 && (
        <>
          <div>{ask('Verify', 'Verifying')}</div>
          {found !== undefined && <TestSteps label="Verification" steps={found.steps.slice(0, 1)} />}
          <Problem error={asking.error} title="The identity provider could not be verified" />
          <MappingFields
            mappings={mappings}
            problem={isTried ? mappingProblem(mappings) : undefined}
            onChange={setMappings}
          />
        </>
      )}
      {at === 3 && (
        <>
          <p>Log in as you would with the identity provider, and see which claims are received.</p>
          <div>{ask('Test', 'Testing')}</div>
          {found !== undefined && <TestSteps label="Test" steps={found.steps} />}
          <Problem error={asking.error} title="The identity provider could not be tested" />
          <UseFields use={use} onChange={setUse} />
        </>
      )}
      <Problem error={going.error} title="The step was not saved" />
    </FormDialog>
  )
}
