import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { ROOT } from './run-command.mjs'

const KB = 1024

/** How much script a page may fetch before it is alive, and the charts that come later; gzipped bytes. */
export const SCRIPT_BUDGETS = { page: 224 * KB, pageWithCharts: 230 * KB, charts: 110 * KB }

/** The page that draws charts at first sight. */
const CHART_PAGE = '/accounts/[id]'

/** @param {Uint8Array} bytes */
export const gzipped = (bytes) => gzipSync(bytes, { level: 6 }).byteLength

/** @param {string} file a file of the build, relative to its folder */
const built = (file) => readFileSync(join(ROOT, '.next', file))

/** @param {Iterable<string>} files */
export const bytesOf = (files) => [...files].reduce((total, file) => total + gzipped(built(file)), 0)

/**
 * What each page fetches before it is alive, as the build noted it.
 * @returns {Map<string, Set<string>>} the files by route
 */
export function firstScripts() {
  /** @type {{ route: string, firstLoadChunkPaths: string[] }[]} */
  const routes = JSON.parse(noted('diagnostics/route-bundle-stats.json'))
  return new Map(routes.map(({ route, firstLoadChunkPaths }) => [route, new Set(firstLoadChunkPaths.map((path) => path.replace(/^\.next\//, '')))]))
}

/**
 * What the chart page fetches once it needs it: the parts with charts, and all others.
 * @param {Set<string>} present what it has fetched by then
 * @returns {{ charts: Set<string>, others: Set<string> }}
 */
export function laterScripts(present) {
  /** @type {Record<string, { files: string[] }>} */
  const manifest = JSON.parse(noted(`server/app/(app)${CHART_PAGE}/page/react-loadable-manifest.json`))
  const parts = Object.values(manifest).map(({ files }) => files.filter((file) => !present.has(file)))
  const charts = new Set(parts.filter((files) => files.some(drawsCharts)).flat())
  return { charts, others: new Set(parts.flat().filter((file) => !charts.has(file))) }
}

/**
 * What fetches more than it may.
 * @returns {string[]} a sentence for each page, and for the charts
 */
export function overBudget() {
  const pages = firstScripts()
  const chartPage = pages.get(CHART_PAGE)
  if (chartPage === undefined) throw new Error(`The build has no page ${CHART_PAGE}: has it moved?`)
  const sizes = [...pages].map(([route, files]) => ({ name: route, bytes: bytesOf(files), most: route === CHART_PAGE ? SCRIPT_BUDGETS.pageWithCharts : SCRIPT_BUDGETS.page }))
  sizes.push({ name: `the charts of ${CHART_PAGE}`, bytes: bytesOf(laterScripts(chartPage).charts), most: SCRIPT_BUDGETS.charts })
  return sizes.filter(({ bytes, most }) => bytes > most).map(({ name, bytes, most }) => `${name} fetches ${(bytes / KB).toFixed(1)} KB of script, gzipped; it may fetch ${most / KB}.`)
}

/** The class names of the chart library stay readable in a build. */
const drawsCharts = (/** @type {string} */ file) => built(file).includes('recharts-wrapper')

/** @param {string} path in the folder of the build */
function noted(path) {
  const file = join(ROOT, '.next', path)
  if (!existsSync(file)) throw new Error(`${file} is missing: has the build changed what it notes?`)
  return readFileSync(file, 'utf8')
}
