import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { NODE, ROOT } from './run-command.mjs'

const folder = mkdtempSync(join(tmpdir(), 'credence-start-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What `npm start` says, and its exit code, where it has to refuse before it builds or opens anything. */
const start = (settings: Record<string, string>): Promise<{ code: number; said: string }> =>
  new Promise((resolve) => {
    execFile(NODE, ['scripts/start.mjs'], { cwd: ROOT, timeout: 60_000, env: { ...process.env, DATABASE_URL: '', CREDENCE_DATA_DIR: join(folder, 'data'), ...settings } }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: `${stdout}${stderr}`.trim() })
    })
  })

it('refuses a wrong setting by name, at once and without a stack', async () => {
  const file = join(folder, 'a file')
  writeFileSync(file, '')
  const torn = join(folder, 'torn')
  mkdirSync(torn)
  writeFileSync(join(torn, 'secrets.json'), '{"NEXT')
  const cases: [Record<string, string>, RegExp][] = [
    [{ NEXTAUTH_SECRET: 'short', CREDENCE_SAMPLE: 'OFF' }, /NEXTAUTH_SECRET: must have at least 16 characters\n {2}CREDENCE_SAMPLE: Invalid option/],
    [{ DATABASE_URL: 'postgresql://ada:geheim@127.0.0.1:1/credence' }, /^The database at 127\.0\.0\.1:1\/credence cannot be used: nothing answers/],
    [{ CREDENCE_DATA_DIR: file }, /^The data folder .*a file cannot be used: there is a file in its place/],
    [{ CREDENCE_DATA_DIR: torn, NEXTAUTH_SECRET: '' }, /^.*secrets\.json is damaged/],
  ]
  for (const [settings, message] of cases) {
    const { code, said } = await start(settings)
    expect(said).toMatch(message)
    expect(said).not.toMatch(/geheim|\n\s+at /)
    expect(code).toBe(1)
  }
})
