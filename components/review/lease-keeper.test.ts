import { beforeEach, expect, it } from 'vitest'
import type { Leased } from '@/lib/review/types'
import { ProblemError } from '@/lib/shared/fetch-json'
import { leaseKeeper } from './lease-keeper'
import type { LeaseState } from './lease-state'

const UNTIL = '2999-05-12T09:05:00.000Z'
const ada = { memberId: 'ada', name: 'Ada', until: UNTIL }

/** A server whose answers are given one by one, in whichever order. */
class Server {
  readonly sent: string[] = []
  readonly shown: [string, LeaseState['kind']][] = []
  readonly waiting: { resolve: (leased: Leased) => void; reject: (error: Error) => void }[] = []
  visits = 0
  readonly keeper = leaseKeeper({
    take: ({ itemId, visit, steal }) => this.ask(`${steal ? 'steal' : 'take'} ${itemId} ${visit}`),
    heartbeat: ({ itemId }) => this.ask(`beat ${itemId}`),
    release: ({ itemId, visit }) => void this.sent.push(`release ${itemId} ${visit}`),
  }, (itemId, lease) => this.shown.push([itemId, lease.kind]), () => `v${++this.visits}`)

  private ask(what: string): Promise<Leased> {
    this.sent.push(what)
    return new Promise((resolve, reject) => { this.waiting.push({ resolve, reject }) })
  }
  async yes(leaseUntil: string | null = UNTIL): Promise<void> { this.waiting.shift()?.resolve({ leaseUntil }); await settled() }
  async no(holder: typeof ada | null = null, status = 409): Promise<void> {
    this.waiting.shift()?.reject(new ProblemError('Refused.', status, null, holder))
    await settled()
  }
}
const settled = async (): Promise<void> => { for (let n = 0; n < 5; n++) await Promise.resolve() }

let server: Server
beforeEach(() => { server = new Server() })

it('takes what comes on the screen and gives back what leaves it, each look by a name of its own', async () => {
  server.keeper.arrive('one')
  await server.yes()
  server.keeper.leave('one')
  server.keeper.arrive('two')
  server.keeper.leave('two')
  server.keeper.arrive('one')
  expect(server.sent).toEqual(['take one v1', 'release one v1', 'take two v2', 'release two v2', 'take one v3'])
  expect(server.shown).toEqual([['one', 'mine']])
})

it('says nothing of an item by what an earlier look at it is answered', async () => {
  server.keeper.arrive('one')
  server.keeper.leave('one')
  server.keeper.arrive('one')
  await server.no()
  expect(server.shown).toEqual([])
  await server.yes()
  expect(server.shown).toEqual([['one', 'mine']])
})

it('beats for what is on the screen, and notices who has taken it over', async () => {
  await server.keeper.beat()
  expect(server.sent).toEqual([])
  server.keeper.arrive('one')
  await server.yes()
  void server.keeper.beat()
  await server.yes()
  void server.keeper.beat()
  await server.no(ada)
  // While a colleague has it a beat asks for it, and one press takes it over.
  void server.keeper.beat()
  await server.no(ada)
  server.keeper.takeOver()
  await server.yes()
  expect(server.sent).toEqual(['take one v1', 'beat one', 'beat one', 'take one v1', 'steal one v1'])
  expect(server.shown.map(([, kind]) => kind)).toEqual(['mine', 'mine', 'theirs', 'theirs', 'mine'])
})

it('asks again by a beat whose time was over, not where the server could not be asked nor where the item was left meanwhile', async () => {
  server.keeper.arrive('one')
  await server.yes()
  void server.keeper.beat()
  await server.no()
  expect(server.sent).toEqual(['take one v1', 'beat one', 'take one v1'])
  await server.yes()
  void server.keeper.beat()
  await server.no(null, 500)
  void server.keeper.beat()
  server.keeper.leave('one')
  await server.no()
  expect(server.sent.slice(3)).toEqual(['beat one', 'beat one', 'release one v1'])
})

it('gives back what a page held that goes away, and takes it anew when the page comes back', async () => {
  server.keeper.arrive('one')
  await server.yes()
  server.keeper.suspend()
  void server.keeper.beat()
  await server.no()
  await server.yes()
  server.keeper.leave('one')
  expect(server.sent).toEqual(['take one v1', 'release one v1', 'beat one', 'take one v2', 'release one v2'])
})

it('gives back with the page what is being decided, too, and not what the server has settled', async () => {
  for (const id of ['one', 'two', 'three']) {
    server.keeper.arrive(id)
    await server.yes()
    if (id !== 'three') server.keeper.settle(id)
    if (id !== 'three') server.keeper.leave(id)
  }
  server.keeper.answered('one')
  server.keeper.suspend()
  expect(server.sent.slice(3)).toEqual(['release two v2', 'release three v3'])
  // A decision that waited for its turn takes nothing while the page goes, and asks for its item again should it come back.
  await expect(server.keeper.held('two')).rejects.toThrow('gone')
  void server.keeper.beat()
  await server.yes()
  const held = server.keeper.held('two')
  await settled()
  await server.yes()
  await held
  expect(server.sent.slice(5)).toEqual(['beat three', 'take two v4'])
})

it('keeps what is being decided until the server has answered, and gives it back when the decision is refused', async () => {
  server.keeper.arrive('one')
  const held = server.keeper.held('one')
  server.keeper.settle('one')
  server.keeper.leave('one')
  await server.yes()
  await held
  expect(server.sent).toEqual(['take one v1'])
  server.keeper.unsettle('one')
  expect(server.sent).toEqual(['take one v1', 'release one v1'])
  // What is looked at again by then is kept.
  server.keeper.arrive('one')
  await server.yes()
  server.keeper.settle('one')
  server.keeper.unsettle('one')
  expect(server.sent).toEqual(['take one v1', 'release one v1', 'take one v2'])
})

it('asks again before it relies on a lease that is nearly over or was refused', async () => {
  server.keeper.arrive('one')
  await server.yes(new Date(0).toISOString())
  const held = server.keeper.held('one')
  await settled()
  await server.no(ada)
  await expect(held).rejects.toMatchObject({ holder: ada })
  const again = server.keeper.held('one')
  await settled()
  await server.yes()
  await again
  await server.keeper.held('one')
  expect(server.sent).toEqual(['take one v1', 'take one v1', 'take one v1'])
})
