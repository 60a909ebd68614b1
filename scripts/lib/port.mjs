import { createServer } from 'node:net'

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
  throw new Error(`No port between ${wanted} and ${wanted + 49} is free. Set PORT to another one.`)
}
