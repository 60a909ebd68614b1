import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { vi } from 'vitest'
import { NODE, ROOT } from '../lib/run-command.mjs'

export type Ran = { code: number; stdout: string; stderr: string }

/** Runs the command line as `npm run credence` does, on the embedded database of a data folder. */
export const credence = (dataDir: string, ...args: string[]): Promise<Ran> => runEntry('scripts/credence.ts', dataDir, args)

/**
 * The same in this process, where it is not about a process: what it writes and the code it ends with, in a fraction of the time.
 * One at a time, for a command ends what it has opened.
 */
export async function credenceHere(dataDir: string, ...args: string[]): Promise<Ran> {
  const said = { stdout: '', stderr: '' }
  const spies = (['stdout', 'stderr'] as const).map((name) => vi.spyOn(process[name], 'write').mockImplementation((part) => {
    said[name] += String(part)
    return true
  }))
  for (const [name, value] of Object.entries({ DATABASE_URL: '', CREDENCE_ALONE_SINCE: undefined, CREDENCE_DATA_DIR: dataDir, INIT_CWD: ROOT })) vi.stubEnv(name, value)
  try {
    const { main } = await import('./main')
    const code = await main(args)
    return { code, ...said }
  } finally {
    vi.unstubAllEnvs()
    for (const spy of spies) spy.mockRestore()
  }
}

/** Runs an entry of `scripts/` as its npm script does. */
export function runEntry(entry: string, dataDir: string, args: readonly string[]): Promise<Ran> {
  const env = { ...process.env, DATABASE_URL: '', CREDENCE_DATA_DIR: dataDir, INIT_CWD: ROOT }
  return new Promise((resolve) => {
    execFile(NODE, ['scripts/run.mjs', entry, ...args], { cwd: ROOT, env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : typeof error.code === 'number' ? error.code : 1, stdout, stderr })
    })
  })
}

const cue = (start: number, speaker: string, words: string): string => `${start / 6 + 1}\n00:00:${String(start).padStart(2, '0')}.000 --> 00:00:${String(start + 5).padStart(2, '0')}.000\n${speaker}: ${words}\n`

const vtt = (...turns: [string, string][]): string => `WEBVTT\n\n${turns.map(([speaker, words], i) => cue(i * 6, speaker, words)).join('\n')}`

const KICK_OFF = vtt(
  ['Pernilla Ask', 'Thanks for making the time. What would you like to change this year?'],
  ['Gareth Lomax', 'Our top priority is to cut the time we spend on stocktaking. I think the price is too high for what we get today.'],
  ['Noemi Castell', 'I believe your scanners will save my team weeks of work. We need the integration with our till system before July.'],
  ['Noemi Castell', 'I am worried that the roll-out will take longer than you promise.'],
)

const FOLLOW_UP = vtt(
  ['Pernilla Ask', 'Here is what we prepared since March.'],
  ['Gareth Lomax', 'I still think the price is too high. We will not sign unless the cost comes down.'],
  ['Noemi Castell', 'The pilot went really well. I believe your scanners save my team weeks of work.'],
)

const TICKET = JSON.stringify({
  ticket: { id: 88, subject: 'Sync is slow', description: 'The nightly sync is far too slow for us.', requester_id: 1, created_at: '2026-04-02T08:00:00Z', status: 'open' },
  comments: [
    { id: 1, body: 'The nightly sync is far too slow for us. We need it done before six in the morning.', public: true, author_id: 1, created_at: '2026-04-02T08:00:00Z' },
    { id: 2, body: 'Between us: they complain about everything, pangolin.', public: false, author_id: 2, created_at: '2026-04-02T08:30:00Z' },
  ],
  users: [
    { id: 1, name: 'Noemi Castell', email: 'noemi@bellweather.example', role: 'end-user' },
    { id: 2, name: 'Pernilla Ask', email: 'pernilla@stockwise.example', role: 'agent' },
  ],
})

const MAIL = [
  'From: Gareth Lomax <gareth@bellweather.example>', 'To: Pernilla Ask <pernilla@stockwise.example>', 'Subject: Re: Contract', 'Date: Mon, 20 Apr 2026 09:12:00 +0000',
  'Message-ID: <c2@bellweather.example>', 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8', '',
  'Hi Pernilla,', '', 'we want to renew for two years. I expect a discount for the longer term.', '', 'Best,', 'Gareth', '',
  'On Fri, Apr 17, 2026 at 4:02 PM Noemi Castell <noemi@bellweather.example> wrote:', '> I think the whole tool is a walrus and we should cancel it.', '',
].join('\r\n')

export const ACCOUNT = 'Bellweather Stores'

const INTERACTIONS = [
  { file: 'kick-off.vtt', type: 'zoom', occurredAt: '2026-03-03T10:00:00Z', title: 'Kick-off', content: KICK_OFF },
  { file: 'follow-up.vtt', type: 'zoom', occurredAt: '2026-03-24T10:00:00Z', title: 'Follow-up', content: FOLLOW_UP },
  { file: 'ticket.json', type: 'zendesk', occurredAt: '2026-04-02T08:00:00Z', title: 'Sync is slow', content: TICKET },
  { file: 'contract.eml', type: 'email', occurredAt: '2026-04-20T09:12:00Z', title: 'Contract', content: MAIL },
]

export const FILES = INTERACTIONS.map(({ file }) => file)

/** Writes an account folder whose interactions arrive in the order they happened, or the other way round. */
export async function writeAccount(folder: string, arrives: 'in order' | 'in reverse'): Promise<string> {
  await mkdir(folder, { recursive: true })
  const interactions = INTERACTIONS.map(({ content, ...interaction }, i) => ({ ...interaction, arrivesOrder: arrives === 'in order' ? i + 1 : INTERACTIONS.length - i }))
  const account = {
    slug: 'bellweather', name: ACCOUNT, segment: 'Retail', vendor: 'Stockwise', notKnownToUs: { any: 'thing' },
    vendor_people: [{ name: 'Pernilla Ask', aliases: ['pernilla@stockwise.example'], title: 'Account Executive', role: 'seller', side: 'vendor' }],
    people: [
      { name: 'Gareth Lomax', aliases: ['Gareth', 'gareth@bellweather.example'], title: 'Chief Financial Officer', role: 'economic_buyer', side: 'customer' },
      { name: 'Noemi Castell', aliases: ['Noemi', 'noemi@bellweather.example'], title: 'Head of Stores', role: 'champion', side: 'customer' },
    ],
    crm: { stage: 'Renewal', amount: 48000, currency: 'EUR', close_date: '2026-07-01', lead_score: 61 },
    value_propositions: [{ dimension: 'price', statement: 'One price a year that returns more than it costs', proof_points: ['Median payback of nine months'] }],
    interactions,
  }
  await writeFile(join(folder, 'account.json'), JSON.stringify(account))
  for (const { file, content } of INTERACTIONS) await writeFile(join(folder, file), content)
  return folder
}
