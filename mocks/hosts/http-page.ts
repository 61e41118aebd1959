import type { Cloud } from '../cloud.ts'
import type { WireResponse } from '../kernel/wire.ts'
import type { Operation } from '../services/operation.ts'
import { callersOf } from '../services/operation.ts'
import { allOperations } from '../services/spaces.ts'

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const text = (value: string): string => value.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

const rows = (operations: readonly Operation[]): string =>
  operations
    .map(
      (operation) =>
        `<tr><td>${text(operation.service.title)}<td>${text(operation.id)}` +
        `<td><code>${operation.method} ${text(operation.pattern)}</code>` +
        `<td>${text(callersOf(operation))}<td>${operation.fidelity ?? 'exact'}`,
    )
    .join('\n')

/** The page at `/` of the HTTP host: what this cloud is, who can sign in, and its operations. */
export async function operationsPage({ scenario, clock }: Cloud): Promise<WireResponse> {
  const people = scenario.persons
    .map(({ id, name, about }) => `<li><code>${text(id)}</code> ${text(name)}: ${text(about)}`)
    .join('\n')
  const body = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Simulated IBM Cloud</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem; color-scheme: light dark }
table { border-collapse: collapse } td, th { padding: .25rem .75rem; text-align: left; vertical-align: top; border-bottom: 1px solid #8888 }
</style>
<h1>Simulated IBM Cloud</h1>
<p>Scenario <strong>${text(scenario.name)}</strong>, time <strong>${new Date(clock.now()).toISOString()}</strong>.
Nothing here is real, and nothing leaves this machine. The control plane is at <a href="/__admin">/__admin</a>.</p>
<h2>Who can sign in</h2>
<p>A token comes with the passcode grant, the passcode being the short name:</p>
<pre>curl -X POST http://HOST/identity/token -d grant_type=urn:ibm:params:oauth:grant-type:passcode -d passcode=owner</pre>
<ul>
${people}
</ul>
<h2>Operations</h2>
<table>
<tr><th>Service<th>Operation<th>Call<th>Who may<th>Fidelity
${rows(await allOperations())}
</table>
</html>
`
  return { status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body }
}
