import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { buildApp, buildIsStale, NEXT } from '../lib/build.mjs'
import { freePort } from '../lib/port.mjs'
import { NODE, NODE_FLAGS, ROOT } from '../lib/run-command.mjs'

/** A production server that somebody is signed in to. */
export type SignedIn = { url: string; cookies: { name: string; value: string }[]; get: (path: string) => Promise<Response>; stop: () => Promise<void> }

/** Builds when something changed, serves on a free port, and signs in as a sample member through the real route. */
export async function startServer(databaseUrl: string, dataDir: string, memberId: string): Promise<SignedIn> {
  if (buildIsStale()) {
    console.log('Building …')
    await buildApp()
  }
  const port = await freePort(3317)
  const url = `http://localhost:${port}`
  const child = spawn(NODE, [...NODE_FLAGS, NEXT, 'start', '--port', String(port)], {
    cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env, NODE_ENV: 'production', PORT: String(port), NEXTAUTH_URL: url, DATABASE_URL: databaseUrl, CREDENCE_DATA_DIR: dataDir,
      CREDENCE_JOBS: 'external', CREDENCE_SAMPLE_SIGN_IN: 'on', CREDENCE_PARENT_PID: String(process.pid),
      NEXTAUTH_SECRET: 'only for as long as the benchmark runs', NEXT_TELEMETRY_DISABLED: '1',
    },
  })
  const ended = once(child, 'exit')
  const stop = async () => {
    if (child.exitCode === null) child.kill('SIGTERM')
    await ended
  }
  try {
    await untilAnswers(url, child)
    const jar = await signIn(url, memberId)
    return { url, stop, cookies: [...jar].map(([name, value]) => ({ name, value })), get: (path) => fetch(new URL(path, url), { headers: { cookie: header(jar) }, redirect: 'manual' }) }
  } catch (error) {
    await stop()
    throw error
  }
}

async function untilAnswers(url: string, child: { exitCode: number | null }): Promise<void> {
  while (child.exitCode === null) {
    if (await fetch(url, { redirect: 'manual' }).then(() => true, () => false)) return
    await sleep(100)
  }
  throw new Error('The server ended before it answered; what it said is above.')
}

async function signIn(url: string, memberId: string): Promise<ReadonlyMap<string, string>> {
  const jar = new Map<string, string>()
  const send = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const response = await fetch(new URL(path, url), { ...init, headers: { cookie: header(jar) }, redirect: 'manual' })
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    return response
  }
  const { csrfToken } = (await (await send('/api/auth/csrf')).json()) as { csrfToken: string }
  const answer = await send('/api/auth/callback/sample', { method: 'POST', body: new URLSearchParams({ memberId, csrfToken, json: 'true' }) })
  if (!answer.ok) throw new Error(`Signing in answered ${answer.status}.`)
  return jar
}

const header = (jar: ReadonlyMap<string, string>): string => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
