import { afterEach, expect, it, vi } from 'vitest'
import { fetchJson } from './fetch-json'
import { sessionEnd } from './session-end'

afterEach(() => {
  sessionEnd.back()
  vi.unstubAllGlobals()
})

it('asks nothing more once the server said that nobody is signed in, until somebody is', async () => {
  const told = vi.fn()
  const stop = sessionEnd.subscribe(told)
  const server = vi.fn(async () => Response.json({ title: 'You are signed out.', remedy: 'Sign in again.' }, { status: 401 }))
  vi.stubGlobal('fetch', server)
  await expect(fetchJson('/api/accounts')).rejects.toMatchObject({ status: 401, remedy: 'Sign in again.' })
  await expect(fetchJson('/api/accounts')).rejects.toMatchObject({ status: 401 })
  expect(server).toHaveBeenCalledOnce()
  expect(told).toHaveBeenCalledOnce()

  sessionEnd.back()
  server.mockResolvedValueOnce(Response.json({ rows: 1 }))
  expect(await fetchJson('/api/accounts')).toEqual({ rows: 1 })
  stop()
})

it('goes on asking after any other refusal', async () => {
  vi.stubGlobal('fetch', vi.fn(async () => Response.json({ title: 'No.' }, { status: 403 })))
  await expect(fetchJson('/api/accounts')).rejects.toMatchObject({ status: 403 })
  expect(sessionEnd.ended()).toBe(false)
})
