import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CERTAINTIES, DIMENSIONS, KINDS } from '@/lib/shared/vocabulary'
import type { TrainingItem, TrainingLabel } from '@/lib/beliefs/extract/builtin/training'

const STANCES: Readonly<Record<string, string>> = { '+': 'positive', '-': 'negative', '~': 'neutral' }

const CORPUS = join(import.meta.dirname, 'corpus')

/** What a file teaches: what counts and what it is like, or the fields of a belief alone. */
const FOLDERS = { whole: CORPUS, fields: join(CORPUS, 'fields') } as const

/** The files of our own conversations of one sort, by name, in order. */
export function corpusFiles(sort: keyof typeof FOLDERS): string[] {
  const folder = FOLDERS[sort]
  return readdirSync(folder).filter((name) => name.endsWith('.txt')).sort().map((name) => join(folder, name))
}

/** Our own conversations of one sort. Throws with file and line for what is not in the corpus notation. */
export const readCorpus = (sort: keyof typeof FOLDERS): TrainingItem[] => corpusFiles(sort).flatMap((file) => parseCorpus(readFileSync(file, 'utf8'), file))

/**
 * Parses conversations in the corpus notation (corpus/README.md): a header `## id channel | customer: A, B | us: C`, then
 * `Speaker: text` lines in which `{quote}(kind dimension stance [certainty] [not] [by Holder])` marks an observation.
 * Throws with file and line for anything else.
 */
export function parseCorpus(text: string, file: string): TrainingItem[] {
  const items: TrainingItem[] = []
  text.split('\n').forEach((line, index) => {
    const fail = (why: string): never => {
      throw new Error(`${file}:${index + 1}: ${why}: ${line.slice(0, 120)}`)
    }
    if (line.trim() === '') return
    if (line.startsWith('## ')) {
      const header = /^## (\S+) (\w+) \| customer: (.+?) \| us:(.*)$/.exec(line)
      if (!header) return fail('a header is "## id channel | customer: A, B | us: C"')
      const names = (list = ''): string[] => list.split(',').map((name) => name.trim()).filter(Boolean)
      items.push({
        participants: [...names(header[3]).map((id) => ({ id, role: 'customer' })), ...names(header[4]).map((id) => ({ id, role: 'seller' }))],
        turns: [], labels: [],
      })
      return
    }
    const item = items.at(-1) ?? fail('a turn before the first header')
    const turn = /^([^:{}]{1,60}): (.*)$/.exec(line)
    const speaker = turn?.[1]?.trim() ?? ''
    const role = item.participants.find((person) => person.id === speaker)?.role
    if (!turn || !role) return fail('a turn is "Speaker: text" with a speaker of the header')
    const { plain, labels } = unmark(turn[2] ?? '', fail)
    if (labels.length > 0 && role !== 'customer') return fail('our side holds no belief')
    item.labels.push(...labels.map((label) => ({ ...label, turn: item.turns.length })))
    item.turns.push({ i: item.turns.length, speaker, text: plain })
  })
  return items
}

function unmark(marked: string, fail: (why: string) => never): { plain: string; labels: TrainingLabel[] } {
  const labels: TrainingLabel[] = []
  const plain = marked.replace(/\{([^{}]+)\}\(([^()]*)\)/g, (_, quote: string, fields: string) => {
    labels.push(labelOf(quote, fields, fail))
    return quote
  })
  if (/[{}]/.test(plain)) fail('a brace without its partner or its (fields)')
  for (const { quote } of labels) if (plain.indexOf(quote) !== plain.lastIndexOf(quote)) fail(`"${quote}" stands twice in this turn`)
  return { plain, labels }
}

function labelOf(quote: string, fields: string, fail: (why: string) => never): TrainingLabel {
  const [own, by] = fields.split(/\bby\b/).map((part) => part.trim())
  const words = (own ?? '').split(/\s+/)
  const take = (known: readonly string[]): string | undefined => words.find((word) => known.includes(word))
  const kind = take(KINDS) ?? fail(`no kind in "${fields}"`)
  const dimension = take(DIMENSIONS) ?? fail(`no dimension in "${fields}"`)
  const stance = STANCES[take(['+', '-', '~']) ?? ''] ?? fail(`no stance (+ - ~) in "${fields}"`)
  const certainty = take(CERTAINTIES) ?? 'stated'
  const polarity = words.includes('not') ? 'negated' : 'affirmed'
  const strange = words.find((word) => !['+', '-', '~', 'not', ...KINDS, ...DIMENSIONS, ...CERTAINTIES].includes(word))
  if (strange !== undefined) fail(`"${strange}" is no field`)
  return { turn: 0, quote, kind, dimension, stance, certainty, polarity, ...(by !== undefined && { holder: by }) }
}
