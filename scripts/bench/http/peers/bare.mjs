/** A bare `node:http` server that answers everything with the same bytes: what no server on Node is faster than. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import process from 'node:process'

const { headers, body } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'))
const bytes = Buffer.from(body)
const server = createServer((_request, response) => {
  response.writeHead(200, { ...headers, 'Content-Length': bytes.length }).end(bytes)
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`ready: ${server.address().port}\n`))
