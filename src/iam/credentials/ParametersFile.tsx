import { useId } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { useController } from 'react-hook-form'
import type { KeyParameter } from '../../api/catalog.ts'
import type { ChosenFile, CredentialValues } from './credential-fields.ts'
import { parametersProblem } from './credential-fields.ts'
import { JSON_MAX } from './json-object.ts'

/** Reads a file, unless it is larger than anything that is taken. */
async function read(file: File): Promise<ChosenFile> {
  const { name, size } = file
  // UTF-8 has at most four bytes a character.
  return { name, size, text: size > JSON_MAX * 4 ? '' : await file.text() }
}

function fileProblem(
  file: ChosenFile | undefined,
  values: CredentialValues,
  parameters: readonly KeyParameter[],
): string | undefined {
  if (file === undefined) return undefined
  if (values.json.trim() !== '')
    return 'Parameters are given twice: in the field above and in this file. Clear the field or remove the file.'
  if (file.size > JSON_MAX * 4)
    return `This file has ${file.size.toLocaleString('en')} bytes; at most ${JSON_MAX.toLocaleString('en')} characters (1 MB) are read.`
  if (file.text.trim() === '') return 'This file is empty.'
  return parametersProblem(file.text, values, parameters)
}

/** Parameters from a JSON file, in place of those that are typed. */
export function ParametersFile({
  form,
  parameters,
}: {
  readonly form: UseFormReturn<CredentialValues>
  readonly parameters: readonly KeyParameter[]
}) {
  const id = useId()
  const {
    field: { ref, value: file, onChange },
    fieldState,
  } = useController({
    control: form.control,
    name: 'file',
    rules: { validate: (chosen, values) => fileProblem(chosen, values, parameters) ?? true },
  })
  const problem = fieldState.error?.message
  const set = (next: ChosenFile | undefined): void => {
    onChange(next)
    void form.trigger('file')
  }
  return (
    <div className="cds--form-item">
      <label htmlFor={id} className="cds--label">
        Or upload a JSON file (Optional)
      </label>
      <input
        ref={ref}
        id={id}
        type="file"
        accept=".json,application/json"
        className="form-file"
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-state`}
        onChange={(event) => {
          const [chosen] = event.target.files ?? []
          // The same file can be chosen again after it was changed.
          event.target.value = ''
          if (chosen !== undefined) void read(chosen).then(set)
        }}
      />
      <div id={`${id}-state`}>
        {file !== undefined && (
          <p className="form-file-name">
            <bdi>{file.name}</bdi>, {file.size.toLocaleString('en')} bytes{' '}
            <button type="button" className="link-button" onClick={() => set(undefined)}>
              Remove the file
            </button>
          </p>
        )}
        {problem !== undefined && (
          <p role="alert" className="cds--form-requirement field-error">
            {problem}
          </p>
        )}
      </div>
    </div>
  )
}
