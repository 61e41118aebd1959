import { builds } from './build.mjs'
import { script, tool } from './tool.mjs'

/** @typedef {import('./steps.mjs').Step} Step */

/**
 * What needs no browser, the long ones first so that the short ones fill the other lane. Call it after the set-up.
 * @param {{ unitReport?: string }} options where vitest's JSON goes, if anywhere
 * @returns {Step[]}
 */
export const checks = ({ unitReport } = {}) => [
  {
    name: 'unit',
    line: tool('vitest', [
      'run',
      '--reporter=default',
      ...(unitReport === undefined ? [] : ['--reporter=json', `--outputFile.json=${unitReport}`]),
    ]),
  },
  { name: 'build', line: script('build.mjs', 'demo') },
  { name: 'types', line: tool('typescript', ['-b'], 'tsc') },
  { name: 'build plain', line: script('build.mjs', 'plain') },
  { name: 'lint', line: tool('oxlint', ['--deny-warnings']) },
  { name: 'format', line: tool('oxfmt', ['--check']) },
  {
    name: 'budget',
    line: script('budget/budget.ts', builds.demo.folder, builds.plain.folder),
    needs: ['build', 'build plain'],
  },
]
