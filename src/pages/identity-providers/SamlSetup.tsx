import { useState } from 'react'
import type { Idp, IdpProperties, IdpUse, UsedIdp } from '../../api/idps.ts'
import { idps } from '../../api/idps.ts'
import { isConflict } from '../../lib/api-error.ts'
import { isSame } from '../../lib/same.ts'
import { say } from '../../ui/do-now.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { Steps } from '../../ui/Steps.tsx'
import { useAct } from '../../ui/use-act.ts'
import { SamlFields } from './IdpFields.tsx'
import { newUse, propertiesOf, valuesOf, wordsOf } from './idp-words.ts'
import { MappingFields } from './MappingFields.tsx'
import { mappingProblem, mappingsOf, withMappings } from './saml-setup.ts'
import { Ask, SamlTest } from './SamlTest.tsx'
import { UseFields } from './UseFields.tsx'

const STEPS = ['Service provider', 'Identity provider', 'Attribute mapping', 'Test'] as const

/**
 * Sets a SAML provider up: what it is told of IBM Cloud, what it tells of itself, what claims are made of its attributes, and a test
 * (console-ui.md, 2.8). Each step is kept when it is done, so that one can go on another day; going back keeps what is typed here.
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
    setAt(at + 1)
  })
  const back = (): void => {
    going.clear()
    setTried(false)
    setAt(at - 1)
  }
  return (
    <FormDialog
      title={`Set up ${idp.name}`}
      size="md"
      submitLabel={at === 3 ? 'Finish' : 'Next'}
      busyLabel="Saving"
      isBusy={going.isBusy}
      isDirty={
        !isSame(wordsOf(values), wordsOf(valuesOf(kept))) ||
        !isSame(mappings, mappingsOf(kept)) ||
        !isSame(use, idp.use ?? newUse)
      }
      onSubmit={() => void going.run()}
      onBack={at === 0 ? undefined : back}
      onClose={onClose}
    >
      <Steps label="Steps" steps={STEPS} at={at} />
      {at === 0 && (
        <>
          <p>
            Your identity provider has to know IBM Cloud as its service provider. Download this file, and
            upload it there.
          </p>
          <Ask
            label="Download SP configuration"
            busyLabel="Downloading"
            failed="The SP configuration could not be read"
            act={async () =>
              saveFile(`${idp.name}-sp-metadata.xml`, await idps.serviceProviderMetadata(idp.idp_id), 'xml')
            }
          />
        </>
      )}
      {at === 1 && <SamlFields values={values} change={(changes) => setValues({ ...values, ...changes })} />}
      {at === 2 && (
        <>
          <SamlTest
            key="verify"
            idpId={idp.idp_id}
            only="metadata"
            results="Verification"
            label="Verify"
            busyLabel="Verifying"
            failed="The identity provider could not be verified"
          />
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
          <SamlTest
            key="test"
            idpId={idp.idp_id}
            results="Test"
            label="Test"
            busyLabel="Testing"
            failed="The identity provider could not be tested"
          />
          <UseFields use={use} onChange={setUse} />
        </>
      )}
      <Problem error={going.error} title="The step was not saved" />
    </FormDialog>
  )
}
