import { fail } from '../../kernel/failure.ts'
import type { Service } from '../../kernel/operation.ts'
import { iamEnvelope } from '../iam-envelope.ts'
import { plainRefusals } from '../refusals.ts'

/** Global Catalog's own way to say no. Its public entries are read without a token, so nothing else is refused. */
export const globalCatalog: Service = {
  name: 'global-catalog',
  title: 'Global Catalog',
  envelope: iamEnvelope,
  failures: {
    ...plainRefusals(),
    badMethod: (method) => ({
      status: 405,
      code: 'bad_request',
      message: `Method ${method} is not allowed here. The catalog of this simulation is read only.`,
    }),
  },
}

export const entryNotFound = (id: string): never =>
  fail(globalCatalog.failures.notFound(`There is no catalog entry '${id}'.`))

export const badQuery = (message: string): never => fail({ status: 400, code: 'bad_request', message })

export const notSimulated = (what: string): never =>
  fail({ status: 501, code: 'not_implemented', message: `The simulated cloud does not do this: ${what}.` })
