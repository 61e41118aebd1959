import { fail } from '../../kernel/failure.ts'
import type { Service } from '../../kernel/operation.ts'
import { iamEnvelope } from '../iam-envelope.ts'
import { plainRefusals } from '../refusals.ts'

/** Resource Manager's own way to say no (api-contract.md, 1.7). */
export const resourceManager: Service = {
  name: 'resource-manager',
  title: 'Resource Manager',
  envelope: iamEnvelope,
  failures: plainRefusals(),
}

export const notFound = (what: string): never => fail(resourceManager.failures.notFound(what))

export const groupNotFound = (id: string): never =>
  notFound(`There is no resource group '${id}' in the account.`)

export const badRequest = (message: string): never => fail({ status: 400, code: 'bad_request', message })

export const nameTaken = (name: string): never =>
  fail({
    status: 409,
    code: 'conflict',
    message: `The account has a resource group named '${name}' already. Use another name.`,
  })

/** Text and status as observed (api-contract.md, 8): a 4xx would be saner, but this is what callers meet. */
export const groupInUse = (): never =>
  fail({
    status: 500,
    code: 'internal_error',
    message:
      'Resource groups with active instances can\'t be deleted. Use the CLI command "ibmcloud resource service-instances --type all -g <resource-group>" to check for remaining instances, then delete the instances and try again.',
  })
