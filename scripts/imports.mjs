// npm run imports: the rules of .dependency-cruiser.cjs. A cruise of nothing counts as a failure, for that is what a
// TypeScript without its JS interface yields, with exit code 0.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { CommandError, NODE, ROOT, run } from './lib/run-command.mjs'

const FOLDERS = ['app', 'components', 'lib', 'prisma', 'scripts', 'e2e', 'proxy.ts', 'instrumentation.ts', 'instrumentation-node.ts']
const cruiser = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')

try {
  const present = FOLDERS.filter((path) => existsSync(join(ROOT, path)))
  const output = await run(NODE, [cruiser, '--config', '.dependency-cruiser.cjs', '--output-type', 'err-long', ...present])
  console.log(output.trim())
  const modules = Number(/\((\d+) modules/.exec(output)?.[1] ?? 0)
  if (modules === 0) throw new CommandError('dependency-cruiser cruised 0 modules: is typescript still 6.x?', output, 1)
} catch (error) {
  console.error(error instanceof CommandError ? `${error.output}\n${error.message}` : error)
  process.exitCode = 1
}
