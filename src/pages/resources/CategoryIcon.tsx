import {
  Application,
  DataBase,
  IbmCloudKeyProtect,
  MachineLearningModel,
  ObjectStorage,
  Code,
  ConnectionSend,
} from '@carbon/icons-react'

const icons = {
  Storage: ObjectStorage,
  Databases: DataBase,
  'AI / Machine Learning': MachineLearningModel,
  Integration: ConnectionSend,
  Security: IbmCloudKeyProtect,
  'Developer tools': Code,
} as const

/** The small tile before an instance's name. It says nothing that the row does not say. */
export function CategoryIcon({ category }: { readonly category: string }) {
  const Icon = category in icons ? icons[category as keyof typeof icons] : Application
  return (
    <span className="resource-icon" aria-hidden>
      <Icon />
    </span>
  )
}
