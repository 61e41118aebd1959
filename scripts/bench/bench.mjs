/** `npm run bench`: builds what is missing, then measures the console beside a floor page, and the HTTP host
 * beside other servers. */
import { ensureBrowser } from '../browser.mjs'
import { ensureBuild } from '../build.mjs'
import { command } from '../command.mjs'
import { ensurePackagesIn, ensureSetup } from '../setup.mjs'
import { run, script } from '../tool.mjs'

await command(async () => {
  await ensureSetup()
  await ensurePackagesIn('scripts/bench/http/peers')
  await ensureBuild('demo')
  const browser = await ensureBrowser()
  const { code } = await run(script('bench/measure.ts'), {
    env: browser === undefined ? {} : { PW_CHROMIUM: browser },
    isLive: true,
  })
  return code
})
