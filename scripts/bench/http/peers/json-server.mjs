/** json-server with the same rows as a table of its own. */
import { readFileSync } from 'node:fs'
import process from 'node:process'
import jsonServer from 'json-server'

const { apikeys } = JSON.parse(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')).body)
const server = jsonServer.create()
server.use(jsonServer.router({ apikeys }))
const listening = server.listen(0, '127.0.0.1', () =>
  process.stdout.write(`ready: ${listening.address().port}\n`),
)
