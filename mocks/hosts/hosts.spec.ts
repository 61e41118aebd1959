import { describe, it } from 'vitest'
import { specCloud } from '../spec-cloud.ts'
import { contractCases } from './contract-cases.ts'
import { hostNames } from './through.ts'

describe.each(hostNames)('the cloud, %s', (host) => {
  it.each(contractCases)('$name', async ({ run }) => {
    await run(await specCloud({ scenario: 'empty', host }))
  })
})
