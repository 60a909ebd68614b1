import { csvLine, type CsvValue } from '@/lib/shared/csv'
import type { SubjectCopy } from './types'

type Table = { name: string; heads: readonly string[]; rows: readonly (readonly CsvValue[])[] }

const yes = (value: boolean): string => (value ? 'yes' : 'no')

/** The copy as tables, one a category; nested lists have a table of their own. */
export function tablesOf(copy: SubjectCopy): Table[] {
  const { person, consents, conversations, words, readings, beliefs, alignment, rulings, remarks, answers, notes, usage, meetings, served, log } = copy
  return [
    { name: 'person', heads: ['Name or address'], rows: person.labels.map((label) => [label]) },
    { name: 'employments', heads: ['Account', 'Title', 'Part', 'From', 'To'], rows: person.employments.map(({ account, title, role, from, to }) => [account, title, role, from, to]) },
    { name: 'changes', heads: ['When', 'Account', 'What', 'Before', 'After'], rows: person.changes.map(({ at, account, what, before, after }) => [at, account, what, before, after]) },
    { name: 'consents', heads: ['When', 'State', 'Noted by', 'Note'], rows: consents.map(({ at, state, by, note }) => [at, state, by, note]) },
    { name: 'conversations', heads: ['Id', 'Account', 'Type', 'Title', 'When', 'Kept since', 'Turns of theirs', 'Read by'], rows: conversations.map(({ id, account, type, title, at, kept, turns, readBy }) => [id, account, type, title, at, kept, turns, readBy]) },
    { name: 'words', heads: ['Conversation', 'When', 'Turn', 'Words'], rows: words.map(({ conversation, at, turn, text }) => [conversation, at, turn, text]) },
    {
      name: 'readings', heads: ['Conversation', 'When', 'Quote', 'Understood as', 'About', 'Kind', 'Dimension', 'Stance', 'Certainty', 'Reading', 'Reader', 'Status'],
      rows: readings.map((each) => [each.conversation, each.at, each.quote, each.statement, each.about, each.kind, each.dimension, each.stance, each.certainty, each.reading, each.reader, each.status]),
    },
    {
      name: 'beliefs', heads: ['Account', 'Statement', 'Kind', 'Dimension', 'Stance', 'Status', 'Label', 'Shown', 'Confidence', 'From', 'To', 'Weight for', 'Weight against', 'First heard', 'Last heard', 'Until'],
      rows: beliefs.map((each) => [each.account, each.statement, each.kind, each.dimension, each.stance, each.status, each.label, yes(each.shown), each.confidence, ...each.interval, each.toward, each.against, each.firstSeen, each.lastSeen, each.until]),
    },
    {
      name: 'evidence', heads: ['Account', 'Statement', 'When', 'Conversation', 'Told', 'Quote', 'Supports', 'Weight', 'Half-life in days', 'Confirmed by a reviewer'],
      rows: beliefs.flatMap(({ account, statement, evidence }) => evidence.map((each) => [account, statement, each.at, each.conversation, each.told, each.quote, yes(each.supports), each.weight, each.halfLifeDays, yes(each.confirmed)])),
    },
    { name: 'alignment', heads: ['Account', 'Power', 'Alignment', 'From', 'To', 'Weight toward', 'Weight away'], rows: alignment.map(({ account, power, figure }) => [account, power, figure?.value ?? null, ...(figure?.interval ?? [null, null]), figure?.toward ?? null, figure?.away ?? null]) },
    { name: 'rulings', heads: ['When', 'Ruling', 'Reason', 'On', 'Corrected', 'Taken back'], rows: rulings.map(({ at, action, reason, statement, corrected, takenBack }) => [at, action, reason, statement, corrected.join(' '), yes(takenBack)]) },
    { name: 'remarks', heads: ['When', 'Verdict', 'Reason', 'State'], rows: remarks.map(({ at, verdict, reason, state }) => [at, verdict, reason, state]) },
    { name: 'answers', heads: ['When', 'Said', 'Of', 'Words', 'State', 'Settled', 'Answer'], rows: answers.map(({ at, kind, statement, text, state, settledAt, reply }) => [at, kind, statement, text, state, settledAt, reply]) },
    { name: 'notes', heads: ['When', 'By', 'Account', 'Written on', 'Note'], rows: notes.map(({ at, by, account, on, text }) => [at, by, account, on, text]) },
    { name: 'usage', heads: ['When', 'Event', 'Properties'], rows: usage.map(({ at, event, properties }) => [at, event, JSON.stringify(properties)]) },
    { name: 'meetings', heads: ['When', 'Account', 'Title'], rows: meetings.map(({ at, account, title }) => [at, account, title]) },
    {
      name: 'served', heads: ['Who', 'What', 'Account', 'Times', 'Last'],
      rows: [
        ...served.members.map(({ name, what, account, times, last }): CsvValue[] => [name, what, account, times, last]),
        ...served.links.map(({ account, kind, opens, last }): CsvValue[] => ['whoever had the link', `${kind} link`, account, opens, last]),
        ...served.models.map(({ provider, model, requests, last }): CsvValue[] => [`${provider} ${model}`, 'language model', null, requests, last]),
        ...served.messages.map(({ channel, kind, sent, last }): CsvValue[] => [channel, kind, null, sent, last]),
      ],
    },
    { name: 'log', heads: ['When', 'What'], rows: log.map(({ at, what }) => [at, what]) },
  ]
}

/** A table as CSV that a spreadsheet opens, where no cell runs as a formula. */
export const csvOf = ({ heads, rows }: Table): string => `\uFEFF${[heads, ...rows].map(csvLine).join('')}`

/** The copy as JSON, one text a category. */
export function jsonOf({ person, consents, modelled, conversations, words, readings, beliefs, alignment, rulings, remarks, answers, notes, usage, meetings, served, log }: SubjectCopy): { name: string; text: string }[] {
  const categories = { person: { ...person, modelled }, consents, conversations, words, readings, beliefs, alignment, rulings, remarks, answers, notes, usage, meetings, served, log }
  return Object.entries(categories).map(([name, value]) => ({ name, text: `${JSON.stringify(value, null, 2)}\n` }))
}
