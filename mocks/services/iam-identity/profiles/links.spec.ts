import { describe, expect, it } from 'vitest'
import { ACCOUNT_ID, specAccount } from '../../../spec-account.ts'
import type { LinkWire } from './profile-wire.ts'
import { makeProfile, people, refusal } from './spec-profiles.ts'

const crn = `crn:v1:staging:public:iam-identity::a/${ACCOUNT_ID}::computeresource:Fake-Compute-Resource`
const cluster = {
  name: 'nice link',
  cr_type: 'ROKS_SA',
  link: { crn, namespace: 'default', name: 'deployer' },
}
const engine = { cr_type: 'CE', link: { crn, component_type: 'job', component_name: 'nightly' } }

async function start() {
  const account = await specAccount(people)
  const call = await account.as('administrator')
  const profile = await makeProfile(call)
  return { ...account, call, links: `/v1/profiles/${profile.id}/links` }
}

describe('Links of a trusted profile', () => {
  it('are made, read, listed and deleted', async () => {
    const { call, links } = await start()
    const made = await call<LinkWire>(`POST ${links}`, { body: cluster })
    expect(made.status).toBe(201)
    expect(made.body).toEqual({
      ...cluster,
      id: made.body.id,
      entity_tag: made.headers.get('ETag'),
      created_at: '2026-11-16T09:00+0000',
      modified_at: '2026-11-16T09:00+0000',
    })
    expect((await call<LinkWire>(`GET ${links}/${made.body.id}`)).body).toEqual(made.body)
    expect((await call(`GET ${links}`)).body).toEqual({ links: [made.body] })
    expect((await call(`DELETE ${links}/${made.body.id}`)).status).toBe(204)
    expect((await call(`GET ${links}/${made.body.id}`)).status).toBe(404)
  })

  it('are deleted by what they name', async () => {
    const { call, links } = await start()
    const { body: kept } = await call<LinkWire>(`POST ${links}`, { body: cluster })
    const { body: gone } = await call<LinkWire>(`POST ${links}`, { body: engine })
    const query = new URLSearchParams({ type: 'CE', crn, component_type: 'job', component_name: 'nightly' })
    expect((await call(`DELETE ${links}?${query}`)).status).toBe(204)
    expect((await call(`GET ${links}/${gone.id}`)).status).toBe(404)
    expect((await call(`GET ${links}/${kept.id}`)).status).toBe(200)
    expect(await refusal(call, `DELETE ${links}?${query}`)).toMatchObject({ status: 404 })
    expect(await refusal(call, `DELETE ${links}`)).toMatchObject({ status: 400, code: 'BXNIM0109E' })
  })

  it('to one compute resource are made once', async () => {
    const { call, links } = await start()
    await call(`POST ${links}`, { body: cluster })
    expect(await refusal(call, `POST ${links}`, { body: cluster })).toMatchObject({ status: 409 })
    const other = { ...cluster, link: { ...cluster.link, namespace: 'test' } }
    expect((await call(`POST ${links}`, { body: other })).status).toBe(201)
  })

  it('cross accounts only when they say so', async () => {
    const { call, links } = await start()
    const foreign = { cr_type: 'VSI', link: { crn: 'crn:v1:bluemix:public:is:us-south:a/other::instance:1' } }
    const refused = await refusal(call, `POST ${links}`, { body: foreign })
    expect(refused).toMatchObject({ status: 400 })
    expect(refused.details).toContain('is_cross_account')
    const allowed = await call<LinkWire>(`POST ${links}`, { body: { ...foreign, is_cross_account: true } })
    expect(allowed).toMatchObject({ status: 201, body: { is_cross_account: true } })
  })

  it.each([
    [{ cr_type: 'ROKS_SA', link: { crn } }, 'link.namespace'],
    [{ cr_type: 'CE', link: { crn, component_type: 'job' } }, 'link.component_name'],
    [{ cr_type: 'VSI', link: { crn: 'not a crn' } }, 'link.crn'],
    [{ cr_type: 'VSI', link: {} }, 'link.crn'],
    [{ cr_type: 'LAPTOP', link: { crn } }, 'cr_type'],
    [{ link: { crn } }, 'cr_type'],
  ])('are refused with %j', async (body, words) => {
    const { call, links } = await start()
    const refused = await refusal(call, `POST ${links}`, { body })
    expect(refused).toMatchObject({ status: 400 })
    expect(refused.details).toContain(words)
  })

  it('of what is not there answer 404; without a role nothing is shown', async () => {
    const { as, call, links } = await start()
    for (const answer of [
      await refusal(call, 'POST /v1/profiles/invalid/links', { body: cluster }),
      await refusal(call, 'GET /v1/profiles/invalid/links/invalid'),
      await refusal(call, 'DELETE /v1/profiles/invalid/links/invalid'),
      await refusal(call, `DELETE ${links}/invalid`),
    ])
      expect(answer).toMatchObject({ status: 404, code: 'BXNIM0102E' })
    const [viewer, nobody] = [await as('viewer'), await as('nobody')]
    expect((await viewer(`GET ${links}`)).status).toBe(200)
    expect(await refusal(viewer, `POST ${links}`, { body: cluster })).toMatchObject({ status: 403 })
    expect(await refusal(viewer, `DELETE ${links}?type=VSI`)).toMatchObject({ status: 403 })
    expect(await refusal(nobody, `GET ${links}`)).toMatchObject({ status: 403 })
  })
})
