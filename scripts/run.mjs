// node scripts/run.mjs FILE.ts [ARGUMENTS]: runs a TypeScript entry (command line, worker, benchmarks) in the pinned
// Node, after installing and generating what is missing. Standard output belongs to the entry alone.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled, loadDotEnv, requireNode } from './lib/install.mjs'
import { CommandError, NODE, NODE_FLAGS, ROOT } from './lib/run-command.mjs'

requireNode()
loadDotEnv()
const [entry, ...rest] = process.argv.slice(2)
if (entry === undefined || !existsSync(join(ROOT, entry))) {
  console.error(`There is no ${entry ?? 'entry'} to run.`)
  process.exit(2)
}
try {
  await ensureInstalled({ withDev: false, out: process.stderr })
  const { clientIsStale, generateClient } = await import('./lib/generate.mjs')
  if (clientIsStale()) await generateClient()
} catch (error) {
  console.error(error instanceof CommandError ? `${error.message}\n${error.output}` : error)
  process.exit(1)
}
// Runs in the project folder, where tsconfig.json is; INIT_CWD is from where paths in the arguments are meant.
const child = spawn(NODE, [...NODE_FLAGS, '--import', 'tsx', join(ROOT, entry), ...rest], {
  stdio: 'inherit',
  cwd: ROOT,
  env: { ...process.env, INIT_CWD: process.env.INIT_CWD ?? process.cwd() },
})
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal))
child.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
