import { createServer, type AddressInfo, type Server } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { portToServe } from './port.mjs'

let server: Server | undefined
afterEach(() => new Promise((resolve) => server?.close(resolve)))

const taken = (): Promise<number> =>
  new Promise((resolve) => {
    server = createServer().listen(0, '127.0.0.1', () => resolve((server?.address() as AddressInfo).port))
  })

it('goes on to the next free port, unless an address leads to the one that is taken', async () => {
  const port = await taken()
  const host = '127.0.0.1'
  expect(await portToServe(port, { host })).toBeGreaterThan(port)
  await expect(portToServe(port, { host, reached: 'https://credence.example.com' })).rejects.toThrow(`Port ${port} is taken, and people come to it by https://credence.example.com`)
})
