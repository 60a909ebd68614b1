import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** The Node that package.json pins. */
export const NODE = join(ROOT, 'node_modules/.bin', process.platform === 'win32' ? 'node.cmd' : 'node')

/**
 * Flags of every Node process that talks to the database. Prisma 7 sends the parts of a nested read at once, about which
 * pg 8 prints a deprecation warning; people who start Credence can do nothing about it. A page of a long account makes some
 * 20 MB that live as long as the request: with V8's usual 16 MB of young space they are moved about before they are gone.
 */
export const NODE_FLAGS = ['--no-deprecation', '--max-semi-space-size=32']

/** A command that ended with another code than 0; `output` is all that it wrote. */
export class CommandError extends Error {
  /** @param {string} message @param {string} output @param {number | null} code */
  constructor(message, output, code) {
    super(message)
    this.name = 'CommandError'
    this.output = output
    this.code = code
  }
}

/**
 * Runs a command in the project folder and collects its output.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, timeoutMs?: number, onOutput?: (text: string) => void, signal?: AbortSignal }} [options]
 *   `env` is added to the environment of this process
 * @returns {Promise<string>} stdout and stderr as they came
 * @throws {CommandError}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const path = `${join(ROOT, 'node_modules/.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, PATH: path, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(options.signal === undefined ? {} : { signal: options.signal }),
      shell: process.platform === 'win32',
    })
    let output = ''
    let late = false
    const timer = options.timeoutMs === undefined ? undefined : setTimeout(() => {
      late = true
      child.kill('SIGKILL')
    }, options.timeoutMs)
    const take = (/** @type {Buffer} */ data) => {
      output += data.toString()
      options.onOutput?.(data.toString())
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.once('error', (error) => {
      clearTimeout(timer)
      reject(new CommandError(`${command} could not be run: ${error.message}`, output, null))
    })
    child.once('close', (code) => {
      clearTimeout(timer)
      if (code === 0) resolve(output)
      else reject(new CommandError(late ? `${command} took longer than ${options.timeoutMs} ms` : `${command} ended with code ${code}`, output, code))
    })
  })
}
