import type { Operation } from '../services/operation.ts'
import { callersOf } from '../services/operation.ts'
import { gaps } from '../services/not-simulated.ts'
import { allOperations } from '../services/spaces.ts'

/** What makes `mocks/OPERATIONS.md` right again. */
export const COMMAND = 'npm run operations'

const cell = (text: string): string => text.replaceAll('|', '\\|')

const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')

/** Operations by service, in the order in which they are declared. */
function byService(operations: readonly Operation[]): ReadonlyMap<string, readonly Operation[]> {
  const services = new Map<string, Operation[]>()
  for (const operation of operations) {
    const known = services.get(operation.service.title)
    if (known === undefined) services.set(operation.service.title, [operation])
    else known.push(operation)
  }
  return services
}

const section = ([title, operations]: readonly [string, readonly Operation[]]): string =>
  `## ${title}\n\n${table(
    ['operation', 'call', 'fidelity', 'who may'],
    operations.map((operation) => [
      operation.id,
      `\`${operation.route}\``,
      operation.fidelity ?? 'exact',
      callersOf(operation),
    ]),
  )}`

/** The catalogue of the cloud's operations as Markdown: what `mocks/OPERATIONS.md` holds. */
export async function operationsTable(): Promise<string> {
  const operations = await allOperations()
  const missing = gaps.map(({ service, what, prefixes, methods }) => [
    service.title,
    what,
    prefixes.map((prefix) => `\`${prefix}\``).join(', ') +
      (methods === undefined ? '' : ` (${methods.join(', ')})`),
  ])
  return `# Operations of the simulated cloud

Made by \`${COMMAND}\` from the operations themselves; a spec fails while it is not up to date.
${operations.length} operations. The name is that of IBM's SDK. Fidelity \`exact\`: what is answered and decided follows IBM's
documentation and SDK; \`shape\`: the answer has IBM's members, with less behind it.

${[...byService(operations)].map(section).join('\n\n')}

## Not simulated

These answer 501 and do nothing.

${table(['service', 'what', 'paths'], missing)}
`
}
