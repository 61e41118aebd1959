/** Parts of a cloud resource name, `crn:v1:bluemix:public:<service>:<region>:a/<account>:<instance>:<type>:<resource>`. */
export interface Crn {
  readonly service: string
  readonly region: string
  readonly account: string
  readonly instance: string
  readonly resourceType: string
  readonly resource: string
}

/** Reads a CRN; parts that are not there are empty. */
export function parseCrn(crn: string): Crn {
  const [, , , , service = '', region = '', scope = '', instance = '', resourceType = '', ...resource] =
    crn.split(':')
  return {
    service,
    region,
    account: scope.replace(/^a\//, ''),
    instance,
    resourceType,
    resource: resource.join(':'),
  }
}
