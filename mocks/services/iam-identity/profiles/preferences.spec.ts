import { describe, expect, it } from 'vitest'
import { ACCOUNT_ID, OWNER_ID, specAccount } from '../../../spec-account.ts'
import { makeProfile, people, refusal } from './spec-profiles.ts'

const of = (iamId: string, name = '') => `/v1/preferences/accounts/${ACCOUNT_ID}/identities/${iamId}${name}`
const PAGE = '/console/landing_page'
const NAVIGATION = '/console/global_left_navigation'

async function start() {
  const account = await specAccount(people)
  const call = await account.as('administrator')
  return { ...account, call, iamId: (await makeProfile(call)).iam_id }
}

describe('Preferences of a trusted profile', () => {
  it('are kept, read, listed, changed and deleted', async () => {
    const { call, iamId } = await start()
    const set = await call(`PUT ${of(iamId, PAGE)}`, { body: { value_string: '/billing' } })
    const page = {
      service: 'console',
      id: 'landing_page',
      account_id: ACCOUNT_ID,
      scope: 'account',
      value_string: '/billing',
    }
    expect(set).toMatchObject({ status: 200, body: page })
    const navigation = { value_list_of_strings: ['vpc', 'iam'] }
    await call(`PUT ${of(iamId, NAVIGATION)}`, { body: navigation })
    expect((await call(`GET ${of(iamId, PAGE)}`)).body).toEqual(page)
    const { body: all } = await call<{ preferences: object[] }>(`GET ${of(iamId)}`)
    expect(all.preferences).toMatchObject([page, navigation])
    await call(`PUT ${of(iamId, PAGE)}`, { body: { value_string: '/catalog' } })
    expect((await call(`GET ${of(iamId, PAGE)}`)).body).toMatchObject({ value_string: '/catalog' })
    expect((await call(`DELETE ${of(iamId, PAGE)}`)).status).toBe(204)
    expect(await refusal(call, `GET ${of(iamId, PAGE)}`)).toMatchObject({ status: 404, code: 'BXNIM0102E' })
    expect(await refusal(call, `DELETE ${of(iamId, PAGE)}`)).toMatchObject({ status: 404 })
  })

  it.each([
    [PAGE, { value_list_of_strings: ['a'] }, 'value_string'],
    [PAGE, { value_string: '/a', value_list_of_strings: ['a'] }, 'value_string'],
    [NAVIGATION, { value_string: '/a' }, 'value_list_of_strings'],
    [NAVIGATION, {}, 'value_list_of_strings'],
    ['/console/theme', { value_string: 'dark' }, 'console/theme'],
  ])('are refused as %s with %j', async (name, body, words) => {
    const { call, iamId } = await start()
    const refused = await refusal(call, `PUT ${of(iamId, name)}`, { body })
    expect(refused.status).toBe(400)
    expect(refused.details).toContain(words)
  })

  it('are for trusted profiles only, and for editors to change', async () => {
    const { as, call, iamId } = await start()
    const body = { value_string: '/billing' }
    expect(await refusal(call, `PUT ${of(OWNER_ID, PAGE)}`, { body })).toMatchObject({ status: 400 })
    const [editor, viewer, nobody] = [await as('editor'), await as('viewer'), await as('nobody')]
    expect((await editor(`PUT ${of(iamId, PAGE)}`, { body })).status).toBe(200)
    expect((await viewer(`GET ${of(iamId)}`)).status).toBe(200)
    for (const refused of [
      await refusal(viewer, `PUT ${of(iamId, PAGE)}`, { body }),
      await refusal(viewer, `DELETE ${of(iamId, PAGE)}`),
      await refusal(nobody, `GET ${of(iamId)}`),
      await refusal(nobody, `GET ${of(iamId, PAGE)}`),
    ])
      expect(refused).toMatchObject({ status: 403, code: 'BXNIM0513E' })
    const elsewhere = of(iamId, PAGE).replace(ACCOUNT_ID, 'other')
    expect(await refusal(call, `GET ${elsewhere}`)).toMatchObject({ status: 404 })
  })
})
