import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type APIResponse, type Cookie, expect, type Page, test } from '@playwright/test'
import { NODE, NODE_FLAGS, ROOT } from '../scripts/lib/run-command.mjs'
import { type SampleRole, signInAs } from './app'
import { e2eDatabaseUrl } from './fixtures'

const sessions = new Map<SampleRole, Cookie[]>()

/** Makes the page's session that of a sample member: by the sign-in page the first time, by its cookie afterwards. */
export async function become(page: Page, role: SampleRole): Promise<void> {
  const context = page.context()
  await context.clearCookies()
  const known = sessions.get(role)
  if (known) return context.addCookies(known)
  await signInAs(page, role)
  sessions.set(role, await context.cookies())
}

export type ActionAnswer = { data?: unknown; serverError?: { code: string; message: string; remedy: string | null }; validationErrors?: unknown }

/** The id under which the built server knows an action, as the pages' scripts carry it. */
function actionId(name: string): string {
  const manifest = JSON.parse(readFileSync(join(ROOT, '.next/server/server-reference-manifest.json'), 'utf8')) as { node: Record<string, { exportedName: string }> }
  const found = Object.entries(manifest.node).find(([, { exportedName }]) => exportedName === name)
  if (!found) throw new Error(`There is no action ${name}.`)
  return found[0]
}

/** Calls a server action past its page, with the page's session: what somebody can do who writes requests by hand. */
export async function callAction(page: Page, path: string, name: string, input: unknown): Promise<ActionAnswer> {
  const response = await page.request.post(path, {
    headers: { 'next-action': actionId(name), accept: 'text/x-component', 'content-type': 'text/plain;charset=UTF-8', origin: test.info().project.use.baseURL ?? '' },
    data: JSON.stringify([input]),
  })
  return answerOf(response)
}

/** The answer among the lines of a flight response: `1:{"serverError":{…}}`. */
async function answerOf(response: APIResponse): Promise<ActionAnswer> {
  const line = (await response.text()).split('\n').find((each) => each.startsWith('1:'))
  expect(line, `an answer in ${response.status()}`).toBeDefined()
  return JSON.parse(line?.slice(2) ?? '') as ActionAnswer
}

/** JSON of a GET route; fails the test when it refuses. */
export async function getJson<T>(page: Page, path: string): Promise<T> {
  // A connection that the server closes while it is taken up again has asked nothing: it is asked anew.
  const response = await page.request.get(path, { maxRetries: 2 })
  expect(response.status(), path).toBe(200)
  return (await response.json()) as T
}

export type Ran = { code: number; stdout: string; stderr: string }

/** Runs a TypeScript file of the project against the database of this run. */
export function runScript(file: string, ...args: string[]): Promise<Ran> {
  const env = { ...process.env, DATABASE_URL: e2eDatabaseUrl() }
  return new Promise((resolve) => {
    execFile(NODE, [...NODE_FLAGS, '--import', 'tsx', join(ROOT, file), ...args], { cwd: ROOT, env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : typeof error.code === 'number' ? error.code : 1, stdout, stderr })
    })
  })
}
