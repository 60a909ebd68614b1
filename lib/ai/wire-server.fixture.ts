import { afterAll, afterEach, beforeAll } from 'vitest'
import { startWireServer, type WireServer } from './wire.fixture'

/** A wire server for a whole test file: it runs from before the first test until after the last, and each test hears its own requests alone. */
export function wireServer(): Omit<WireServer, 'stop'> {
  let started: WireServer | undefined
  const running = (): WireServer => {
    if (!started) throw new Error('The wire server runs within tests only.')
    return started
  }
  beforeAll(async () => {
    started = await startWireServer()
  })
  afterEach(() => {
    running().heard.length = 0
  })
  afterAll(() => started?.stop())
  return {
    get url() { return running().url },
    get heard() { return running().heard },
    script: (...answers) => running().script(...answers),
  }
}
