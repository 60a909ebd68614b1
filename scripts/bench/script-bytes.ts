import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { ROOT } from '../lib/run-command.mjs'
import { budget, heading, KB, kilobytes, line } from './figures'
import type { SignedIn } from './server'

const LIST_KB = 220
const CHART_PAGE_KB = 230
const CHART_CHUNK_KB = 110

/** Which scripts a browser fetches for each page, gzipped, against the budgets; what only old browsers fetch is left out. */
export async function scriptBytes(server: SignedIn, accountId: string): Promise<void> {
  heading('Script of a page, gzipped')
  for (const path of ['/accounts', '/review', '/import']) budget(path, sum(await scriptsOf(server, path)), LIST_KB * KB, kilobytes)
  const page = await scriptsOf(server, `/accounts/${accountId}`)
  budget('/accounts/[id]', sum(page), CHART_PAGE_KB * KB, kilobytes)
  const parts = lazyParts('(app)/accounts/[id]').map((files) => files.filter((file) => !page.has(file)))
  const charts = new Set(parts.filter((files) => files.some(drawsCharts)).flat())
  const others = new Set(parts.flat().filter((file) => !charts.has(file)))
  budget('/accounts/[id], its charts, loaded later', bytesOf(charts), CHART_CHUNK_KB * KB, kilobytes)
  line('/accounts/[id], what else is loaded at need', kilobytes(bytesOf(others)))
}

const built = (file: string): Buffer => readFileSync(join(ROOT, '.next', file))
const bytesOf = (files: Set<string>): number => [...files].reduce((total, file) => total + gzipped(built(file)), 0)
/** The class names of the chart library stay readable in a build. */
const drawsCharts = (file: string): boolean => built(file).includes('recharts-wrapper')
const gzipped = (bytes: Uint8Array): number => gzipSync(bytes, { level: 6 }).byteLength
const sum = (sizes: Map<string, number>): number => [...sizes.values()].reduce((total, size) => total + size, 0)

async function scriptsOf(server: SignedIn, path: string): Promise<Map<string, number>> {
  const response = await server.get(path)
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}.`)
  const html = (await response.text()).replace(/<script[^>]*nomodule[^>]*>/gi, '')
  // Named in tags, in preloads, and in the data of the components: whatever is fetched while the page comes alive.
  const files = new Set([...html.matchAll(/static\/chunks\/[\w./~-]+\.js/g)].map(([file]) => file))
  const sizes = new Map<string, number>()
  for (const file of files) {
    const script = await server.get(`/_next/${file}`)
    if (script.status !== 200) throw new Error(`${file} answered ${script.status}.`)
    sizes.set(file, gzipped(new Uint8Array(await script.arrayBuffer())))
  }
  return sizes
}

/** The scripts of each part that a page imports only when it needs it, as the build noted them. */
function lazyParts(page: string): string[][] {
  const manifest = join(ROOT, '.next/server/app', page, 'page/react-loadable-manifest.json')
  if (!existsSync(manifest)) throw new Error(`${manifest} is missing: has the page moved?`)
  return Object.values(JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, { files: string[] }>).map(({ files }) => files)
}
