/** Kinds of compute resources that a trusted profile can trust (api-contract.md, 4.3), and what names one of each. */
export const computeTypes = [
  { id: 'VSI', label: 'Virtual Servers for VPC', needs: [] },
  { id: 'BMS', label: 'Bare Metal Servers for VPC', needs: [] },
  { id: 'PVS', label: 'Power Virtual Server', needs: [] },
  { id: 'IKS_SA', label: 'Kubernetes', needs: ['namespace', 'name'] },
  { id: 'ROKS_SA', label: 'Red Hat OpenShift on IBM Cloud', needs: ['namespace', 'name'] },
  { id: 'CE', label: 'Code Engine', needs: ['component_type', 'component_name'] },
] as const

export const computeTypeName = (id: string | undefined): string =>
  computeTypes.find((type) => type.id === id)?.label ?? id ?? ''
