// Many Postgres connections over the one session of PGlite.
// PGlite's own socket server queues single protocol messages, so the Parse of one client may run between the Parse
// and the Execute of another (docs/decisions/0002). Here a client keeps the session from its first message until
// the database answers "ready, idle": a statement or a whole transaction is never interleaved.
import { createServer } from 'node:net'
import { changesSession, FORGET_SETTINGS, isSetting } from './pg-session.mjs'
import { AnswerReader, ASK_CLEARTEXT_PASSWORD, ClientReader, fatalError, IDLE } from './pg-wire.mjs'

/**
 * @typedef {object} Backend
 * @property {(bytes: Uint8Array, onData: (chunk: Uint8Array) => void) => Promise<void>} execute runs protocol bytes
 * @property {() => Promise<void>} rollback ends whatever transaction is open
 */

/**
 * Serves the backend on a TCP port.
 * @param {Backend} backend
 * @param {{ host?: string, port?: number, password?: string, maxConnections?: number, idleInTransactionMs?: number, onCrash?: (error: unknown) => void }} [options]
 *   `password`: asked of every client. `idleInTransactionMs`: a client that holds a transaction open and says nothing for so long is cut off, for it
 *   blocks all others (default 60,000). `onCrash` is told when the backend itself throws: it cannot be used any more.
 * @returns {Promise<{ port: number, connections(): number, close(): Promise<void> }>}
 */
export async function serveBackend(backend, options = {}) {
  const { host = '127.0.0.1', port = 0, password, maxConnections = 100, idleInTransactionMs = 60_000, onCrash } = options
  /** @typedef {{ socket: import('node:net').Socket, reader: ClientReader, answers: AnswerReader, runs: Buffer[], settings: Buffer[], started: boolean, gone: boolean }} Client
   * `settings`: what it set for its session, said again when its turn comes after somebody else's */
  /** @type {Set<Client>} */
  const clients = new Set()
  /** @type {Client[]} clients with something to run, oldest first */
  let waiting = []
  /** @type {Client | null} the client that holds the session */
  let owner = null
  /** @type {Client | null} the client whose settings are in force; null when nobody's are */
  let settled = null
  let busy = false
  let closing = false
  /** @type {NodeJS.Timeout | undefined} */
  let idleTimer

  function stopIdleTimer() {
    clearTimeout(idleTimer)
    idleTimer = undefined
  }

  async function pump() {
    if (busy) return
    busy = true
    try {
      for (;;) {
        if (owner?.gone) {
          await backend.rollback()
          owner = null
        }
        /** @type {Client | undefined} */
        const client = owner ?? waiting.shift()
        if (client === undefined) return
        const bytes = client.runs.shift()
        if (bytes === undefined) {
          if (owner === null) continue
          idleTimer ??= setTimeout(() => cutOff(client), idleInTransactionMs)
          return
        }
        stopIdleTimer()
        if (owner === null) await settle(client)
        owner = client
        client.answers.status = null
        await backend.execute(bytes, (chunk) => {
          const copy = Buffer.from(chunk)
          client.answers.read(copy)
          if (!client.gone && client.socket.writable) client.socket.write(copy)
        })
        if (client.started && changesSession(bytes)) {
          settled = client
          if (isSetting(bytes)) client.settings.push(bytes)
        }
        client.started = true
        if (client.answers.status === IDLE) {
          owner = null
          if (client.runs.length > 0) waiting.push(client)
        }
      }
    } catch (error) {
      closing = true
      for (const client of clients) client.socket.destroy()
      onCrash?.(error)
    } finally {
      busy = false
    }
  }

  /**
   * Gives the session the settings of whoever has it next: pg_dump, for one, empties the search path.
   * @param {Client} client
   */
  async function settle(client) {
    if (settled === client || (settled === null && client.settings.length === 0)) return
    for (const bytes of [FORGET_SETTINGS, ...client.settings]) await backend.execute(bytes, () => {})
    settled = client.settings.length > 0 ? client : null
  }

  /** @param {Client} client */
  function cutOff(client) {
    if (owner !== client) return
    client.socket.end(fatalError('25P03', 'terminating connection due to idle-in-transaction timeout'))
    leave(client)
  }

  /** @param {Client} client */
  function leave(client) {
    if (client.gone) return
    client.gone = true
    client.runs = []
    clients.delete(client)
    waiting = waiting.filter((other) => other !== client)
    if (owner === client) {
      stopIdleTimer()
      void pump()
    }
  }

  const server = createServer((socket) => {
    if (closing || clients.size >= maxConnections) {
      socket.end(fatalError('53300', 'sorry, too many clients already'))
      return
    }
    /** @type {Client} */
    const client = { socket, reader: new ClientReader(password), answers: new AnswerReader(), runs: [], settings: [], started: false, gone: false }
    clients.add(client)
    socket.setNoDelay(true)
    socket.on('error', () => leave(client))
    socket.on('close', () => leave(client))
    socket.on('data', (data) => {
      client.reader.push(data, {
        refuse: () => socket.write('N'),
        askPassword: () => socket.write(ASK_CLEARTEXT_PASSWORD),
        wrongPassword: () => {
          socket.end(fatalError('28P01', 'password authentication failed'))
          leave(client)
        },
        cancel: () => socket.end(),
        terminate: () => {
          socket.end()
          leave(client)
        },
        run: (bytes) => {
          if (client.gone) return
          client.runs.push(bytes)
          if (owner !== client && !waiting.includes(client)) waiting.push(client)
          void pump()
        },
      })
    })
  })

  await new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve(undefined))
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the database socket has no port')

  return {
    port: address.port,
    connections: () => clients.size,
    async close() {
      closing = true
      stopIdleTimer()
      const closed = new Promise((resolve) => server.close(() => resolve(undefined)))
      for (const client of clients) client.socket.destroy()
      while (busy) await new Promise((resolve) => setImmediate(resolve))
      await closed
    },
  }
}
