// Many Postgres connections over the one session of PGlite.
// PGlite's own socket server queues single protocol messages, so the Parse of one client may run between the Parse
// and the Execute of another (docs/decisions/0002). Here a client keeps the session from its first message until
// the database answers "ready, idle": a statement or a whole transaction is never interleaved.
import { createHash, timingSafeEqual } from 'node:crypto'
import { createServer } from 'node:net'

const SSL_REQUEST = 80877103
const GSS_REQUEST = 80877104
const CANCEL_REQUEST = 80877102
const PROTOCOL_3 = 196608

/** Messages that make the database answer; the ones before them are sent along in the same buffer. */
const ANSWERED = new Set(['S', 'Q', 'H', 'F', 'c', 'd', 'f'].map((c) => c.charCodeAt(0)))
const TERMINATE = 'X'.charCodeAt(0)
const PASSWORD = 'p'.charCodeAt(0)
const READY = 'Z'.charCodeAt(0)
const IDLE = 'I'.charCodeAt(0)

/**
 * Follows the framing of the server's answers through arbitrary chunks and remembers the last ReadyForQuery status.
 */
export class AnswerReader {
  /** @type {number | null} status byte of the last ReadyForQuery seen */
  status = null
  #head = Buffer.alloc(0)
  #type = 0
  #left = 0

  /** @param {Buffer} chunk */
  read(chunk) {
    let at = 0
    while (at < chunk.length) {
      if (this.#left === 0) {
        const need = 5 - this.#head.length
        const part = chunk.subarray(at, at + need)
        this.#head = Buffer.concat([this.#head, part])
        at += part.length
        if (this.#head.length < 5) return
        this.#type = this.#head[0] ?? 0
        this.#left = this.#head.readInt32BE(1) - 4
        this.#head = Buffer.alloc(0)
        continue
      }
      const take = Math.min(this.#left, chunk.length - at)
      if (this.#type === READY) this.status = chunk[at] ?? null
      this.#left -= take
      at += take
    }
  }
}

/**
 * Cuts what a client sends into runs that must be executed in one go.
 * The first run of a connection is its startup packet, which waits for the password when one is asked for;
 * SSL and GSS requests are answered through `refuse`.
 */
export class ClientReader {
  #buffer = Buffer.alloc(0)
  /** @type {Buffer[]} what came after `#buffer`; joined only when a message is complete, for originals have megabytes */
  #parts = []
  #arrived = 0
  #needed = 0
  #started = false
  /** @type {Buffer | null} startup packet that waits for its password */
  #held = null
  /** @type {Buffer[]} */
  #run = []
  #password

  /** @param {string} [password] */
  constructor(password) {
    this.#password = password
  }

  /**
   * @param {Buffer} data
   * @param {{ refuse(): void, askPassword(): void, wrongPassword(): void, cancel(): void, terminate(): void, run(bytes: Buffer): void }} on
   */
  push(data, on) {
    this.#parts.push(data)
    this.#arrived += data.length
    if (this.#arrived < this.#needed) return
    this.#buffer = Buffer.concat([this.#buffer, ...this.#parts])
    this.#parts = []
    this.#cut(on)
    this.#arrived = this.#buffer.length
  }

  /** @param {Parameters<ClientReader['push']>[1]} on */
  #cut(on) {
    for (;;) {
      this.#needed = 0
      if (!this.#started) {
        if (this.#buffer.length < 8) return
        const length = this.#buffer.readInt32BE(0)
        const code = this.#buffer.readInt32BE(4)
        if (length < 8 || length > 65_536) return on.terminate()
        if (this.#buffer.length < length) return this.#await(length)
        const packet = this.#take(length)
        if (code === SSL_REQUEST || code === GSS_REQUEST) on.refuse()
        else if (code === CANCEL_REQUEST) return on.cancel()
        else if (code === PROTOCOL_3) {
          this.#started = true
          if (this.#password === undefined) on.run(packet)
          else {
            this.#held = packet
            on.askPassword()
          }
        } else return on.terminate()
        continue
      }
      if (this.#buffer.length < 5) return
      const length = 1 + this.#buffer.readInt32BE(1)
      if (length < 5) return on.terminate()
      if (this.#buffer.length < length) return this.#await(length)
      const message = this.#take(length)
      const type = message[0] ?? 0
      if (type === TERMINATE) return on.terminate()
      if (this.#held !== null) {
        if (type !== PASSWORD || !samePassword(message.subarray(5, -1), this.#password ?? '')) return on.wrongPassword()
        on.run(this.#held)
        this.#held = null
        continue
      }
      this.#run.push(message)
      if (ANSWERED.has(type)) {
        const bytes = Buffer.concat(this.#run)
        this.#run = []
        on.run(bytes)
      }
    }
  }

  /** @param {number} length bytes that must be there before looking again */
  #await(length) {
    this.#needed = length
  }

  /** @param {number} length */
  #take(length) {
    const part = this.#buffer.subarray(0, length)
    this.#buffer = this.#buffer.subarray(length)
    return part
  }
}

const ASK_CLEARTEXT_PASSWORD = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 3])

/** @param {Uint8Array} given @param {string} expected */
function samePassword(given, expected) {
  const digest = (/** @type {Uint8Array | string} */ value) => createHash('sha256').update(value).digest()
  return timingSafeEqual(digest(given), digest(expected))
}

/** @param {string} code SQLSTATE @param {string} message */
function fatalError(code, message) {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C${code}\0M${message}\0\0`)
  const head = Buffer.alloc(5)
  head[0] = 'E'.charCodeAt(0)
  head.writeInt32BE(fields.length + 4, 1)
  return Buffer.concat([head, fields])
}

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
  /** @typedef {{ socket: import('node:net').Socket, reader: ClientReader, answers: AnswerReader, runs: Buffer[], gone: boolean }} Client */
  /** @type {Set<Client>} */
  const clients = new Set()
  /** @type {Client[]} clients with something to run, oldest first */
  let waiting = []
  /** @type {Client | null} the client that holds the session */
  let owner = null
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
        owner = client
        client.answers.status = null
        await backend.execute(bytes, (chunk) => {
          const copy = Buffer.from(chunk)
          client.answers.read(copy)
          if (!client.gone && client.socket.writable) client.socket.write(copy)
        })
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
    const client = { socket, reader: new ClientReader(password), answers: new AnswerReader(), runs: [], gone: false }
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
