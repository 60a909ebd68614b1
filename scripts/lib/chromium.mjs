import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'
import { NODE, ROOT, run } from './run-command.mjs'

/** The one that is made to run without a screen first: it starts no windows and takes a third of the time on the processor less. */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const APPLICATIONS = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium']

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * The browser for the tests: PLAYWRIGHT_CHROMIUM_PATH, else one of the system, else Playwright's own.
 * @returns {string | null} path of an executable that exists
 */
export function findChromium() {
  const named = process.env.PLAYWRIGHT_CHROMIUM_PATH
  if (named) return isExecutable(named) ? named : null
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)))
  const system = [...onPath, ...APPLICATIONS].find(isExecutable)
  if (system !== undefined) return system
  const own = chromium.executablePath()
  return existsSync(own) ? own : null
}

/**
 * Finds Chromium or installs it: Playwright's own download first, then the system's package when we are root.
 * Both are bounded in time, for on a closed network the download hangs or fails.
 * @param {(sentence: string) => void} say
 * @returns {Promise<string>}
 */
export async function ensureChromium(say) {
  const named = process.env.PLAYWRIGHT_CHROMIUM_PATH
  const found = findChromium()
  if (found !== null) return found
  if (named) throw new Error(`PLAYWRIGHT_CHROMIUM_PATH names ${named}, which is not an executable file.`)
  const attempts = [
    { sentence: "Playwright's own download of Chromium", work: () => run(NODE, [join(ROOT, 'node_modules/@playwright/test/cli.js'), 'install', 'chromium'], { timeoutMs: 180_000 }) },
  ]
  if (process.getuid?.() === 0 && process.platform === 'linux') {
    attempts.push({
      sentence: 'apt-get install of Chromium',
      work: async () => {
        const install = (name) => run('apt-get', ['install', '-y', '--no-install-recommends', name], { env, timeoutMs: 600_000 })
        const env = { DEBIAN_FRONTEND: 'noninteractive' }
        await run('apt-get', ['update'], { env, timeoutMs: 180_000 })
        return install('chromium-headless-shell').catch(() => install('chromium'))
      },
    })
  }
  for (const { sentence, work } of attempts) {
    const began = Date.now()
    try {
      await work()
      say(`${sentence}: done in ${Math.round((Date.now() - began) / 1000)} s`)
    } catch (error) {
      say(`${sentence}: did not work (${error instanceof Error ? error.message : String(error)})`)
    }
    const installed = findChromium()
    if (installed !== null) return installed
  }
  throw new Error('There is no Chromium. Install one, or set PLAYWRIGHT_CHROMIUM_PATH to its executable.')
}

/** What Playwright turns off by itself: a second list of features takes the place of the first. */
const OFF_BY_PLAYWRIGHT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding',
  'ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect', 'TcpPortRandomizationWin', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch',
]
/** Pages that a window keeps ready beside the one in it: drawing those nobody sees takes an eighth of all time on the processor. */
const KEPT_READY = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'SpareRendererForSitePerProcess']

/** Flags with which the tests start it. Root in a container has no sandbox to offer. */
export const CHROMIUM_FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // There is no screen to draw for; software that acts as a graphics card is slower than drawing plainly.
  '--disable-gpu',
  `--disable-features=${[...OFF_BY_PLAYWRIGHT, ...KEPT_READY].join(',')}`,
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]
