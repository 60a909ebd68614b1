// Runs before anything is installed: plain Node 20 and its builtins only.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CommandError, NODE, ROOT, run } from './run-command.mjs'
import { step } from './steps.mjs'

const OLDEST_NODE = 20

/**
 * @param {{ packages?: Record<string, { version?: string, optional?: boolean, dev?: boolean, devOptional?: boolean, link?: boolean }> }} wanted package-lock.json
 * @param {{ packages?: Record<string, { version?: string }> }} installed npm's own record, node_modules/.package-lock.json
 * @param {boolean} withDev whether packages for development count
 * @returns {string[]} folders whose package is missing or of another version
 */
export function missingPackages(wanted, installed, withDev) {
  return Object.entries(wanted.packages ?? {})
    .filter(([folder, entry]) => folder !== '' && !entry.optional && !entry.link && (withDev || !(entry.dev || entry.devOptional)))
    .filter(([folder, entry]) => installed.packages?.[folder]?.version !== entry.version)
    .map(([folder]) => folder)
}

/** @param {string} file */
function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}

/** @param {boolean} withDev */
function isInstalled(withDev) {
  const installed = readJson(join(ROOT, 'node_modules/.package-lock.json'))
  return missingPackages(readJson(join(ROOT, 'package-lock.json')), installed, withDev).length === 0 && existsSync(NODE)
}

/** @param {string[]} args */
function npm(args) {
  const script = process.env.npm_execpath
  return script !== undefined && /\.c?js$/.test(script) ? run(process.execPath, [script, ...args]) : run('npm', args)
}

/**
 * Installs what package-lock.json names, when something of it is missing: always all of it, because the build needs the
 * types, whatever NODE_ENV says.
 * @param {{ withDev: boolean, out?: NodeJS.WriteStream }} options `withDev`: whether a missing package for
 *   development is reason enough; `out`: where to say so
 */
export async function ensureInstalled({ withDev, out }) {
  if (isInstalled(withDev)) return
  await step('Installing packages (once; this takes a minute or two)', async () => {
    try {
      await npm(['ci', '--include=dev'])
    } catch (error) {
      if (!(error instanceof CommandError)) throw error
      // A lock file that another npm version finds incomplete still describes a sound tree.
      await npm(['install', '--no-save', '--include=dev'])
    }
  }, out)
}

/** Ends the process with a sentence when Node is too old for the first step. */
export function requireNode() {
  if (Number(process.versions.node.split('.')[0]) >= OLDEST_NODE) return
  console.error(`Credence needs Node ${OLDEST_NODE} or newer to start; this is Node ${process.versions.node}. Get one from https://nodejs.org.`)
  process.exit(1)
}

/**
 * Goes on in the Node that package.json pins. Returns at once when this is it; otherwise runs the same command there,
 * passes signals on, and ends with its exit code.
 * @param {string} script absolute path of the running script
 */
export async function continueInPinnedNode(script) {
  const pinned = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).dependencies.node
  if (process.versions.node === pinned) return
  const probe = spawnSync(NODE, ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' })
  if (probe.status !== 0) {
    console.error(`The pinned Node ${pinned} in node_modules does not run on this machine. Delete node_modules and start again with a Node ${pinned.split('.')[0]} of your own.`)
    process.exit(1)
  }
  if (probe.stdout.trim() === process.version) return
  const child = spawn(NODE, [script, ...process.argv.slice(2)], { stdio: 'inherit', shell: process.platform === 'win32' })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal))
  const code = await new Promise((resolve) => child.once('exit', (exitCode) => resolve(exitCode ?? 1)))
  process.exit(code)
}

/** Reads .env when there is one; what the environment already holds wins. */
export function loadDotEnv() {
  const file = join(ROOT, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
}
