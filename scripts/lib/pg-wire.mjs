// The Postgres wire protocol as far as the multiplexer must understand it: framing, start-up, readiness.
import { createHash, timingSafeEqual } from 'node:crypto'

const SSL_REQUEST = 80877103
const GSS_REQUEST = 80877104
const CANCEL_REQUEST = 80877102
const PROTOCOL_3 = 196608

/** Messages that make the database answer; the ones before them are sent along in the same buffer. */
const ANSWERED = new Set(['S', 'Q', 'H', 'F', 'c', 'd', 'f'].map((c) => c.charCodeAt(0)))
const TERMINATE = 'X'.charCodeAt(0)
const PASSWORD = 'p'.charCodeAt(0)
const READY = 'Z'.charCodeAt(0)
/** Status of a session outside any transaction. */
export const IDLE = 'I'.charCodeAt(0)

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

export const ASK_CLEARTEXT_PASSWORD = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 3])

/** @param {Uint8Array} given @param {string} expected */
function samePassword(given, expected) {
  const digest = (/** @type {Uint8Array | string} */ value) => createHash('sha256').update(value).digest()
  return timingSafeEqual(digest(given), digest(expected))
}

/** @param {string} code SQLSTATE @param {string} message */
export function fatalError(code, message) {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C${code}\0M${message}\0\0`)
  const head = Buffer.alloc(5)
  head[0] = 'E'.charCodeAt(0)
  head.writeInt32BE(fields.length + 4, 1)
  return Buffer.concat([head, fields])
}
