/** Quota definitions are IBM's and the same for every account; groups name one (api-contract.md, 8). */
export const quotaDefinitions = [
  {
    id: 'a3d7b8d01e261c24677937c29ab33f3c',
    name: 'Pay-as-you-go Quota',
    type: 'PAYG',
    number_of_apps: 1000,
    number_of_service_instances: 1000,
    default_number_of_instances_per_lite_plan: 1,
    instances_per_app: 50,
    instance_memory: '8G',
    total_app_memory: '512G',
    vsi_limit: 10,
    resource_quotas: [],
    created_at: '2016-05-20T16:36:22.397Z',
    updated_at: '2016-05-20T16:36:22.397Z',
  },
] as const
