import { createServer } from 'node:net'
import { Fault } from './fault.mjs'

/** @param {number} port @param {string} [host] @returns {Promise<boolean>} */
function isFree(port, host) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, host }, () => server.close(() => resolve(true)))
  })
}

/**
 * @param {number} wanted
 * @param {string} [host] address to listen on; all of this machine's by default
 * @returns {Promise<number>} that port, or the next free one of the following fifty
 */
export async function freePort(wanted, host) {
  for (let port = wanted; port < wanted + 50 && port < 65_536; port += 1) if (await isFree(port, host)) return port
  throw new Fault(`No port between ${wanted} and ${wanted + 49} is free. Set PORT to another one.`)
}

/**
 * The port to serve on: the wanted one, else the next free one. Where people reach it under an address of its own, which leads to
 * one port only, there is no other.
 * @param {number} wanted
 * @param {{ host?: string | undefined, reached?: string | undefined }} where to listen, and the address under which people reach it
 */
export async function portToServe(wanted, { host, reached }) {
  if (reached === undefined) return freePort(wanted, host)
  if (await isFree(wanted, host)) return wanted
  throw new Fault(`Port ${wanted} is taken, and people come to it by ${reached} (NEXTAUTH_URL). Stop what uses it, or set PORT to a free one and lead that address there.`)
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
