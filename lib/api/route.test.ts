import { describe, expect, it, vi } from 'vitest'
import { NotFoundError } from '@/lib/shared/errors'
import type { Ctx } from '@/lib/auth/types'
import { workspaceRoute } from './route'

const ctx: Ctx = { workspaceId: 'w', now: new Date(0), actor: { kind: 'system', name: 'test' } }
const session = vi.hoisted((): { ctx: Ctx | null } => ({ ctx: null }))
vi.mock('@/lib/auth', () => ({ currentCtx: async () => session.ctx }))

const call = (route: ReturnType<typeof workspaceRoute>, init: RequestInit = {}, params: Record<string, string | string[]> = {}) =>
  route(new Request('https://credence.example/api/things', init), { params: Promise.resolve(params) })
const post = (headers: Record<string, string>): RequestInit => ({ method: 'POST', body: '{}', headers: { 'content-length': '2', ...headers } })

describe('a route for members', () => {
  it('answers 401 without a session', async () => {
    session.ctx = null
    const handler = vi.fn(() => ({}))
    expect((await call(workspaceRoute(handler))).status).toBe(401)
    expect(handler).not.toHaveBeenCalled()
  })

  it('gives the verb its context and params, and its result as JSON that nobody caches', async () => {
    session.ctx = ctx
    const response = await call(workspaceRoute((given, _request, params) => ({ workspace: given.workspaceId, ...params })), {}, { id: '7', path: ['a', 'b'] })
    expect(await response.json()).toEqual({ workspace: 'w', id: '7', path: 'a/b' })
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  it('says what it does not find as problem+json', async () => {
    session.ctx = ctx
    const response = await call(workspaceRoute(() => Promise.reject(new NotFoundError('There is no such account here.'))))
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ title: 'There is no such account here.', code: 'not_found' })
  })

  it('takes changes from our own pages only, and only as large as it says', async () => {
    session.ctx = ctx
    const route = workspaceRoute(() => ({ stored: true }), { maxBytes: 10 })
    expect((await call(route, post({ 'sec-fetch-site': 'same-origin' }))).status).toBe(200)
    expect((await call(route, post({ 'sec-fetch-site': 'cross-site' }))).status).toBe(403)
    expect((await call(route, post({ 'sec-fetch-site': 'same-origin', 'content-length': '11' }))).status).toBe(413)
    const unmeasured = { method: 'POST', body: new Blob(['{}']).stream(), duplex: 'half' } as RequestInit
    expect((await call(route, unmeasured)).status).toBe(413)
  })
})
