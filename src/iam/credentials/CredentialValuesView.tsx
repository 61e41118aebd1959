import { Copy, Download, View, ViewOff } from '@carbon/icons-react'
import { useMemo, useState } from 'react'
import type { ResourceKey } from '../../api/resource-controller.ts'
import { fileNameOf } from '../../lib/file-name.ts'
import { announce } from '../../stores/announcer.ts'
import { notify } from '../../stores/toasts.ts'
import { saveFile } from '../../ui/save-file.ts'
import { copyText } from '../reveal/save.ts'
import { masked } from './redaction.ts'

/** The values of a credential that may be viewed again: hidden until asked for, copied and saved without showing them. */
export function CredentialValuesView({ credential }: { readonly credential: ResourceKey }) {
  const [isShown, setShown] = useState(false)
  const { name, credentials } = credential
  const json = useMemo(() => JSON.stringify(credentials, null, 2), [credentials])
  const shown = useMemo(
    () => (isShown ? json : JSON.stringify(masked(credentials), null, 2)),
    [isShown, json, credentials],
  )
  async function copy(): Promise<void> {
    try {
      await copyText(json)
      announce('Credential copied')
    } catch {
      notify({
        kind: 'error',
        title: 'The credential was not copied',
        text: 'The browser refused. Show it, select it and copy it yourself, or download it.',
      })
    }
  }
  function download(): void {
    const file = fileNameOf(name, 'json', 'credential')
    saveFile(file, json)
    announce(`Credential downloaded as ${file}`)
  }
  return (
    <div className="credential-json">
      <div className="credential-json-actions">
        <button
          type="button"
          className="credential-json-button"
          aria-label={`${isShown ? 'Hide' : 'Show'} the values of ${name}`}
          title={isShown ? 'Hide' : 'Show'}
          onClick={() => setShown(!isShown)}
        >
          {isShown ? <ViewOff aria-hidden /> : <View aria-hidden />}
        </button>
        <button
          type="button"
          className="credential-json-button"
          aria-label={`Copy ${name}`}
          title="Copy"
          onClick={() => void copy()}
        >
          <Copy aria-hidden />
        </button>
        <button
          type="button"
          className="credential-json-button"
          aria-label={`Download ${name}`}
          title="Download"
          onClick={download}
        >
          <Download aria-hidden />
        </button>
      </div>
      <div role="group" aria-label={`Credential ${name}`} className="credential-json-text">
        <pre translate="no">{shown}</pre>
      </div>
    </div>
  )
}
