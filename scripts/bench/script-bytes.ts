import { bytesOf, gzipped, laterScripts, SCRIPT_BUDGETS } from '../lib/script-bytes.mjs'
import { budget, heading, kilobytes, line } from './figures'
import type { SignedIn } from './server'

/** Which scripts a browser fetches for each page, gzipped, against the budgets; what only old browsers fetch is left out. */
export async function scriptBytes(server: SignedIn, accountId: string): Promise<void> {
  heading('Script of a page, gzipped')
  for (const path of ['/accounts', '/review', '/import', '/pipeline']) budget(path, sum(await scriptsOf(server, path)), SCRIPT_BUDGETS.page, kilobytes)
  const page = await scriptsOf(server, `/accounts/${accountId}`)
  budget('/accounts/[id]', sum(page), SCRIPT_BUDGETS.pageWithCharts, kilobytes)
  const { charts, others } = laterScripts(new Set(page.keys()))
  budget('/accounts/[id], its charts, loaded later', bytesOf(charts), SCRIPT_BUDGETS.charts, kilobytes)
  line('/accounts/[id], what else is loaded at need', kilobytes(bytesOf(others)))
}

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
