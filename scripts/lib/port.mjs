import { createServer } from 'node:net'
import { Fault } from './fault.mjs'

/** @param {number} port @returns {Promise<boolean>} */
function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, () => server.close(() => resolve(true)))
  })
}

/**
 * @param {number} wanted
 * @returns {Promise<number>} that port, or the next free one of the following fifty
 */
export async function freePort(wanted) {
  for (let port = wanted; port < wanted + 50 && port < 65_536; port += 1) if (await isFree(port)) return port
  throw new Fault(`No port between ${wanted} and ${wanted + 49} is free. Set PORT to another one.`)
}

/**
 * @param {number} wanted
 * @param {number} count
 * @returns {Promise<number>} the first of so many free ports in a row, from the wanted one on
 */
export async function freePorts(wanted, count) {
  for (let first = wanted; ; first += 1) {
    first = await freePort(first)
    const others = Array.from({ length: count - 1 }, (_, index) => isFree(first + index + 1))
    if ((await Promise.all(others)).every(Boolean)) return first
  }
}
