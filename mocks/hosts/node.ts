import type { SetupServer } from 'msw/node'
import { setupServer } from 'msw/node'
import type { Answer } from '../handlers.ts'
import { handlersFor } from '../handlers.ts'

/**
 * MSW in Node: every request that this process makes to a path of IBM Cloud, at whatever host, is answered by the cloud.
 * @example
 * const server = cloudServer(cloud.fetch)
 * server.listen({ onUnhandledFrame: 'error' })
 * const response = await fetch('https://iam.cloud.ibm.com/v1/apikeys', { headers })
 * server.close()
 */
export const cloudServer = (answer: Answer): SetupServer => setupServer(...handlersFor(answer))
