/** `npm run bench`: builds what is missing, then measures the console beside a floor page. */
import { ensureBrowser } from '../browser.mjs'
import { ensureBuild } from '../build.mjs'
import { command } from '../command.mjs'
import { ensureSetup } from '../setup.mjs'
import { run, script } from '../tool.mjs'

await command(async () => {
  await ensureSetup()
  await ensureBuild('demo')
  const browser = await ensureBrowser()
  const { code } = await run(script('bench/measure.ts'), {
    env: browser === undefined ? {} : { PW_CHROMIUM: browser },
    isLive: true,
  })
  return code
})
