import { performance } from 'node:perf_hooks'

/** @param {number} since @returns {string} seconds since a `performance.now()`, with one decimal */
export function elapsed(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`
}

/**
 * Says what is being done, does it, and says how long it took.
 * On a terminal both share one line; elsewhere (logs, CI) each is a line of its own.
 * @template T
 * @param {string} sentence such as "Installing packages"
 * @param {() => Promise<T>} work
 * @param {NodeJS.WriteStream} [out]
 * @returns {Promise<T>}
 */
export async function step(sentence, work, out = process.stdout) {
  const start = performance.now()
  const live = out.isTTY === true
  out.write(live ? `  ${sentence} …` : `  ${sentence} …\n`)
  try {
    const result = await work()
    out.write(live ? `\r\u001b[K  ${sentence}: ${elapsed(start)}\n` : `  ${sentence}: done in ${elapsed(start)}\n`)
    return result
  } catch (error) {
    out.write(live ? `\r\u001b[K  ${sentence}: failed after ${elapsed(start)}\n` : `  ${sentence}: failed after ${elapsed(start)}\n`)
    throw error
  }
}
