import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { catalog } from '../../api/catalog.ts'
import { instances } from '../../api/resource-controller.ts'
import { roles } from '../../api/roles.ts'
import { useIdentity } from '../../app/use-identity.ts'
import { ACCOUNT_SERVICES } from '../../iam/account-services.ts'
import { has } from '../../lib/text.ts'
import { Combobox } from '../../ui/Combobox.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { AskedQuestion } from './use-question.ts'

/** How many are offered at once; typing finds the others. */
const MOST = 50
const ANY = { id: '', label: 'All of them' }

const upTo = <Option extends { readonly label: string }>(all: readonly Option[], text: string) => {
  const found = all.filter(({ label }) => has(label, text))
  return {
    options: found.slice(0, MOST),
    note: found.length > MOST ? `${MOST} are shown. Type a part of the name to find others.` : undefined,
  }
}

function ActionChoice({ asked, service }: { readonly asked: AskedQuestion; readonly service: string }) {
  const { accountId } = useIdentity()
  const [text, setText] = useState('')
  const { data } = useQuery({ ...roles.ofService(accountId, service), enabled: service !== '' })
  const all = data === undefined ? [] : [...data.system_roles, ...data.service_roles, ...data.custom_roles]
  const actions = [...new Set(all.flatMap((role) => role.actions))].toSorted()
  const action = asked.of('action')
  return (
    <Combobox
      label="Action"
      chosen={{ id: action, label: action }}
      {...upTo(
        actions.map((id) => ({ id, label: id })),
        text,
      )}
      onSearch={setText}
      onChoose={({ id }) => asked.change({ action: id })}
    />
  )
}

function InstanceChoice({ asked, service }: { readonly asked: AskedQuestion; readonly service: string }) {
  const [text, setText] = useState('')
  const all = useQuery(instances.all())
  const own = (all.data ?? []).filter((row) => row.service_name === service)
  const instance = asked.of('instance')
  const chosen = own.find(({ guid }) => guid === instance)
  return (
    <Combobox
      label="Instance"
      chosen={instance === '' ? ANY : { id: instance, label: chosen?.name ?? instance }}
      {...upTo([ANY, ...own.map(({ guid, name }) => ({ id: guid, label: name, note: guid }))], text)}
      onSearch={setText}
      onChoose={({ id }) => asked.change({ instance: id })}
    />
  )
}

/** A part of the question that is typed. It is asked when it is left, not at every letter. */
function TypedPart({
  asked,
  part,
  label,
  placeholder,
}: {
  readonly asked: AskedQuestion
  readonly part: 'type' | 'resource'
  readonly label: string
  readonly placeholder: string
}) {
  return (
    <TextField
      key={asked.of(part)}
      label={label}
      placeholder={placeholder}
      defaultValue={asked.of(part)}
      onBlur={({ target }) => asked.change({ [part]: target.value.trim() })}
      onKeyDown={({ key, currentTarget }) => {
        if (key === 'Enter') asked.change({ [part]: currentTarget.value.trim() })
      }}
    />
  )
}

/** Doing what, and on what. */
export function WhatChoice({ asked }: { readonly asked: AskedQuestion }) {
  const services = useQuery(catalog.services())
  const service = asked.of('service')
  const isAccountService = ACCOUNT_SERVICES.has(service)
  const products = Array.from(services.data ?? [], ([name, { title }]) => [name, title] as const)
  return (
    <>
      <SelectField
        label="Service"
        value={service}
        onChange={({ target }) =>
          asked.change({ service: target.value, action: '', instance: '', type: '', resource: '' })
        }
      >
        <option value="">Choose a service</option>
        {(
          [
            ['Services', products],
            ['Account management', [...ACCOUNT_SERVICES]],
          ] as const
        ).map(([label, entries]) => (
          <optgroup key={label} label={label}>
            {entries.map(([name, title]) => (
              <option key={name} value={name}>
                {title}
              </option>
            ))}
          </optgroup>
        ))}
      </SelectField>
      {service !== '' && <ActionChoice key={service} asked={asked} service={service} />}
      {service !== '' && !isAccountService && <InstanceChoice asked={asked} service={service} />}
      {service !== '' && (
        <>
          <TypedPart
            asked={asked}
            part="type"
            label="Resource type (optional)"
            placeholder="For example bucket"
          />
          <TypedPart asked={asked} part="resource" label="Resource (optional)" placeholder="Its name or ID" />
        </>
      )}
    </>
  )
}
