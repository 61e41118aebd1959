import { fail } from '../../../kernel/failure.ts'
import type { Reply } from '../../../kernel/operation.ts'
import { created, noContent, ok } from '../../../kernel/operation.ts'
import { body } from '../../../kernel/schema.ts'
import type { Context, Operation } from '../../operation.ts'
import { operationOf } from '../../operation.ts'
import { accountInPath } from '../account-in-path.ts'
import { iamIdentity, objectNotFound } from '../manners.ts'
import { CHANGERS, needSettings, READERS } from './idp-operations.ts'
import type { IdpRow, IdpSettingRow } from './model.ts'
import type { AddSettingBody, LoginSettingsBody, UpdateSettingBody } from './schema.ts'
import { addSettingSchema, loginSettingsSchema, updateSettingSchema } from './schema.ts'

const operation = operationOf(iamIdentity)

/** The use that an account makes of a provider, as it travels (`AccountIdpSettings` of IBM's OpenAPI clients). */
export interface IdpSettingWire {
  readonly idp_id: string
  readonly owner_account: string
  readonly owner_account_name: string
  readonly idp_name: string
  readonly idp_type: string
  readonly cloud_user_strategy: string
  readonly active: boolean
  readonly ui_default: boolean
}

const idpOf = (context: Context<unknown>): IdpRow => {
  const row = context.state.idps.get(context.path['idp'] ?? '')
  return row?.account_id === accountInPath(context).id
    ? row
    : objectNotFound('IdP', context.path['idp'] ?? '')
}

const settingOf = (context: Context<unknown>): IdpSettingRow =>
  context.state.idpSettings.get(idpOf(context).idp_id) ??
  objectNotFound('IdPSetting', context.path['idp'] ?? '')

function wire({ state }: Context<unknown>, row: IdpSettingRow): IdpSettingWire {
  const idp = state.idps.get(row.idp_id)
  return {
    idp_id: row.idp_id,
    owner_account: row.account_id,
    owner_account_name: state.accounts.get(row.account_id)?.name ?? '',
    idp_name: idp?.name ?? '',
    idp_type: idp?.type ?? '',
    cloud_user_strategy: row.cloud_user_strategy,
    active: row.active,
    ui_default: row.ui_default,
  }
}

/** One provider is the default at most: the sign-in page of the account goes to it. */
function onlyDefault({ state }: Context<unknown>, row: IdpSettingRow): void {
  if (!row.ui_default) return
  for (const other of state.idpSettings.find('account_id', row.account_id))
    if (other.idp_id !== row.idp_id && other.ui_default)
      state.idpSettings.update(other.idp_id, { ui_default: false })
}

function add(context: Context<AddSettingBody>): Reply {
  const { state, body: wanted } = context
  const { idp_id, account_id } = idpOf(context)
  const row = { idp_id, account_id, ...wanted }
  onlyDefault(context, row)
  const kept = state.idpSettings.has(idp_id)
    ? state.idpSettings.update(idp_id, row)
    : state.idpSettings.insert(row)
  return created(wire(context, kept))
}

function update(context: Context<UpdateSettingBody>): Reply {
  const before = settingOf(context)
  const named = Object.entries(context.body).filter(([, value]) => value !== undefined)
  const after: IdpSettingRow = { ...before, ...(Object.fromEntries(named) as Partial<IdpSettingRow>) }
  onlyDefault(context, after)
  return ok(wire(context, context.state.idpSettings.update(before.idp_id, after)))
}

function loginSettings(context: Context<unknown>): Reply {
  const { id } = accountInPath(context)
  const alias = context.state.loginSettings.get(id)?.account_alias
  return ok({ account_id: id, ...(alias === undefined ? {} : { account_alias: alias }) })
}

function setLoginSettings(context: Context<LoginSettingsBody>): Reply {
  const { state, body: wanted } = context
  const { id } = accountInPath(context)
  const taken = state.loginSettings.one('alias', wanted.account_alias)
  if (taken !== undefined && taken.account_id !== id)
    fail({
      status: 409,
      code: 'conflict/BXNIM0112E',
      message: 'The alias is in use',
      details: 'Another account has this alias. Choose another one.',
    })
  const row = { account_id: id, account_alias: wanted.account_alias }
  if (state.loginSettings.has(id)) state.loginSettings.update(id, row)
  else state.loginSettings.insert(row)
  return loginSettings(context)
}

const inPath = (context: Context<unknown>): string => accountInPath(context).id
const reading = {
  fidelity: 'shape',
  who: READERS,
  authorize: needSettings('get', inPath),
} as const
const changing = { fidelity: 'shape', who: CHANGERS, authorize: needSettings('update', inPath) } as const

const LOGIN = '/v2/loginsettings/{account}'

export const loginOperations: readonly Operation[] = [
  operation(`GET ${LOGIN}`, { id: 'getLoginSettings', ...reading, handle: loginSettings }),
  operation<LoginSettingsBody>(`PUT ${LOGIN}`, {
    id: 'updateLoginSettings',
    ...changing,
    body: body(loginSettingsSchema),
    handle: setLoginSettings,
  }),
  operation(`GET ${LOGIN}/idps`, {
    id: 'listIdpSettings',
    ...reading,
    handle: (context) =>
      ok({
        idps: context.state.idpSettings.find('account_id', inPath(context)).map((row) => wire(context, row)),
      }),
  }),
  operation(`GET ${LOGIN}/idps/{idp}`, {
    id: 'getIdpSetting',
    ...reading,
    handle: (context) => ok(wire(context, settingOf(context))),
  }),
  operation<AddSettingBody>(`POST ${LOGIN}/idps/{idp}`, {
    id: 'addIdpSetting',
    ...changing,
    body: body(addSettingSchema),
    handle: add,
  }),
  operation<UpdateSettingBody>(`PUT ${LOGIN}/idps/{idp}`, {
    id: 'updateIdpSetting',
    ...changing,
    body: body(updateSettingSchema),
    handle: update,
  }),
  operation(`DELETE ${LOGIN}/idps/{idp}`, {
    id: 'removeIdpSetting',
    ...changing,
    handle: (context) => {
      context.state.idpSettings.remove(settingOf(context).idp_id)
      return noContent()
    },
  }),
]
