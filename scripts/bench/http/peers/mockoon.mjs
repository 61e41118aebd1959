/** Mockoon with one route that answers with the same text. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import process from 'node:process'
import { BuildEnvironment, BuildHTTPRoute } from '@mockoon/commons'
import { MockoonServer } from '@mockoon/commons-server'

const { body } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'))
const port = await new Promise((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const free = probe.address().port
    probe.close(() => resolve(free))
  })
})
const route = BuildHTTPRoute(true, { endpoint: 'apikeys' })
route.responses[0].body = body
route.responses[0].headers = [{ key: 'Content-Type', value: 'application/json' }]
const environment = { ...BuildEnvironment(), hostname: '127.0.0.1', port, latency: 0, routes: [route] }
environment.rootChildren = [{ type: 'route', uuid: route.uuid }]
const server = new MockoonServer(environment, { environmentDirectory: process.cwd() })
server.on('started', () => process.stdout.write(`ready: ${port}\n`))
server.on('error', (code, error) => process.stderr.write(`${code} ${error?.message ?? ''}\n`))
server.start()
