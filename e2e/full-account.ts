import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { SampleRole } from './app'
import { deliverAll, newAccount, type Conversation } from './conversations'
import { readAsScripted, type Script, type ScriptedReading } from './scripted-model'

const DAY_MS = 86_400_000
/** Noon of a day before today, for words whose age matters. */
const daysAgo = (days: number): string => new Date(Math.floor(Date.now() / DAY_MS) * DAY_MS + DAY_MS / 2 - days * DAY_MS).toISOString()

const reading = (statement: string, over: Partial<ScriptedReading> = {}): ScriptedReading => ({ statement, kind: 'evaluation', dimension: 'product', stance: 'positive', ...over })

/** Words that are only possibly heard, each about something else; one account is asked about no more than ten of them. */
const DOUBTFUL: readonly (readonly [words: string, reading: ScriptedReading])[] = [
  ['The forms could be shorter, could they not.', reading('Finds the forms too long', { stance: 'negative' })],
  ['Our drivers seem to get along with the scanner.', reading('Drivers get along with the scanner')],
  ['Somebody should look at the invoices one day.', reading('Wants the invoices looked at', { kind: 'concern', dimension: 'trust', stance: 'negative' })],
  ['July might be a good month for us.', reading('Prefers to go live in July', { kind: 'intent', dimension: 'timing', stance: 'neutral' })],
  ['One hears good things about your hotline.', reading('Hears good things about the hotline', { dimension: 'relationship' })],
  ['The works council may want a word in this.', reading('Expects the works council to object', { kind: 'expectation', dimension: 'timing', stance: 'negative' })],
  ['A second supplier has a certain charm.', reading('Considers a second supplier', { kind: 'intent', dimension: 'relationship', stance: 'negative' })],
  ['Maps are probably what we would open first.', reading('Would open the maps first', { kind: 'priority', dimension: 'product' })],
]

/** Of these two no rule says whether they are one. */
const PAIR = ['Needs SSO for admins', 'Needs SSO for contractors'] as const

const PLAIN: Script = {
  'the audit log decides it for us': reading('Needs a complete audit log', { kind: 'priority', dimension: 'trust', certainty: 'committed' }),
  'what you ask for it is too much': reading('Finds the price too high', { dimension: 'price', stance: 'negative' }),
  'the connectors save my team weeks': reading('The connectors save time', { dimension: 'value' }),
  'the connectors save us no time': reading('The connectors do not save time', { dimension: 'value', stance: 'negative', polarity: 'negated' }),
  'our admins have to sign in once': reading(PAIR[0], { kind: 'priority', dimension: 'integration', stance: 'neutral' }),
  'the contractors have to sign in once': reading(PAIR[1], { kind: 'priority', dimension: 'integration', stance: 'neutral' }),
}

const SCRIPT: Script = { ...PLAIN, ...Object.fromEntries(DOUBTFUL.map(([words, each]) => [words, { ...each, certainty: 'implied' as const }])) }

const talk = (name: string, days: number, text: string): Conversation => ({ name, at: daysAgo(days), text })
/** What was said long ago and never again; an objection that comes back unanswered; two people of opposite views. */
const CONVICTIONS = [
  talk('long-ago.txt', 420, 'Maren Oakes: What matters most?\nHedda Storm: For me the audit log decides it for us.'),
  talk('long-ago-again.txt', 415, 'Maren Oakes: Still the same?\nHedda Storm: Yes, as I said: the audit log decides it for us.'),
  talk('long-ago-last.txt', 410, 'Maren Oakes: And today?\nHedda Storm: Once more, the audit log decides it for us.'),
  talk('first.txt', 40, 'Maren Oakes: Good morning.\nHedda Storm: Frankly, what you ask for it is too much. In the end the connectors save us no time.\nRuben Achterberg: I see that the connectors save my team weeks of work.\nRuben Achterberg: By the way, our admins have to sign in once.'),
  talk('second.txt', 20, 'Maren Oakes: Good morning.\nHedda Storm: I repeat, what you ask for it is too much. Again, the connectors save us no time.\nRuben Achterberg: And I repeat that the connectors save my team weeks of work.\nRuben Achterberg: Then the contractors have to sign in once.'),
]
const ASIDE = talk('aside.txt', 5, ['Maren Oakes: Anything else?', ...DOUBTFUL.map(([words]) => `Ruben Achterberg: ${words}`)].join('\n'))

export type ReadAccount = { accountId: string; doubtful: string[] }

async function readAccount(page: Page, role: SampleRole, name: string, talks: readonly Conversation[]): Promise<ReadAccount> {
  return readAsScripted(page, role, SCRIPT, async () => {
    const accountId = await newAccount(page, `${name} ${randomUUID().slice(0, 8)}`)
    await deliverAll(page, accountId, talks)
    return { accountId, doubtful: DOUBTFUL.map(([, { statement }]) => statement) }
  })
}

/**
 * An account of the given member with one of everything: beliefs with numbers, an objection that nobody has answered, people
 * who disagree, beliefs that go stale, two beliefs that may be one, and `doubtful` statements that were possibly heard.
 */
export const fullAccount = (page: Page, role: SampleRole, name: string): Promise<ReadAccount> => readAccount(page, role, name, [...CONVICTIONS, ASIDE])

/** An account of which everything was only possibly heard: each statement waits for a reviewer. */
export const doubtfulAccount = (page: Page, role: SampleRole, name: string): Promise<ReadAccount> => readAccount(page, role, name, [ASIDE])
