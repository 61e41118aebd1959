import { href, paths } from '../../app/paths.ts'
import type { AccessQuestion } from '../../stores/explanation.ts'

/** Where the same can be asked for anybody, about anything. */
export const explainHref = ({ action, resource }: AccessQuestion, subject?: string): string =>
  href(paths.explain, undefined, {
    ...(subject === undefined ? {} : { who: subject }),
    action,
    ...(resource['serviceName'] === undefined ? {} : { service: resource['serviceName'] }),
    ...(resource['serviceInstance'] === undefined ? {} : { instance: resource['serviceInstance'] }),
    ...(resource['resourceType'] === undefined ? {} : { type: resource['resourceType'] }),
    ...(resource['resource'] === undefined ? {} : { resource: resource['resource'] }),
  })
