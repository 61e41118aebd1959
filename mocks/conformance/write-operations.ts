import { writeFile } from 'node:fs/promises'
import { operationsTable } from './operations-table.ts'

/** What `npm run operations` runs. */
await writeFile(new URL('../OPERATIONS.md', import.meta.url), await operationsTable())
