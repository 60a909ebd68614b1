import { HEALTH_CONTINUES, METAPHORS, PATTERNS } from './special-category-patterns'

/** Data of GDPR Article 9 that people say in passing; it is never stored, whoever it is about. */
export const SPECIAL_CATEGORIES = ['health', 'religion', 'politics', 'trade_union', 'sexuality', 'ethnicity'] as const
export type SpecialCategory = (typeof SPECIAL_CATEGORIES)[number]

/** A sentence (or, of a very long one, the clauses) that states special-category data: `text.slice(start, end)`. */
export type SpecialSpan = { start: number; end: number; category: SpecialCategory }

/** Speech without full stops runs on: past this many characters only the clauses around the statement are taken. */
const LONG_SENTENCE = 320

const ABBREVIATION = /(?:\b(?:Dr|Mr|Mrs|Ms|Prof|St|No|Inc|Ltd|vs|approx|z\.B|d\.h|e\.g|i\.e)|\b\p{Lu})\.$/u

type Piece = { start: number; end: number }

/** Sentences with their offsets; the white space between them belongs to none. */
function sentencesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let start = 0
  const close = (end: number): void => {
    const raw = text.slice(start, end)
    const lead = raw.length - raw.trimStart().length
    if (raw.trim() !== '') pieces.push({ start: start + lead, end: start + raw.trimEnd().length })
    start = end
  }
  for (const mark of text.matchAll(/[.?!…]+["'”’)\]]*(?=\s|$)|\n+/g)) {
    const end = mark.index + mark[0].length
    if (mark[0] === '.' && ABBREVIATION.test(text.slice(Math.max(0, end - 12), end))) continue
    close(end)
  }
  close(text.length)
  return pieces
}

/** Same length as the text: typographic apostrophes straight, idioms blanked, so that offsets hold. */
function readable(text: string): string {
  return text.replace(/[’‘`]/g, "'").replace(METAPHORS, (idiom) => '·'.repeat(idiom.length))
}

function hitIn(sentence: string): { category: SpecialCategory; start: number; end: number } | null {
  for (const category of SPECIAL_CATEGORIES) {
    for (const pattern of PATTERNS[category]) {
      const match = pattern.exec(sentence)
      if (match !== null) return { category, start: match.index, end: match.index + match[0].length }
    }
  }
  return null
}

/** Of a run-on sentence, the clauses that hold the statement and the one after, where the matter often goes on. */
function clausesAround(sentence: string, from: number, to: number): Piece {
  const cuts = [...sentence.matchAll(/[,;:–—]\s+|\s(?=(?:and|but|so|because|und|aber)\s)/g)].map((cut) => cut.index + cut[0].length)
  const before = cuts.filter((cut) => cut <= from)
  const after = cuts.filter((cut) => cut > to)
  return { start: before.at(-1) ?? 0, end: after[1] ?? sentence.length }
}

/** A sentence after a health statement that speaks on of the same matter. */
function continuesHealth(sentence: string): boolean {
  return HEALTH_CONTINUES.test(sentence) && /^(?:It|That|This|He|She|They|His|Her|Their|The|We're all|And|But|So|I|I'm|My|Just|Only|Probably|Some|With|On|No|Not)\b/.test(sentence)
}

/**
 * Finds the sentences that state a person's health, religion, politics, union membership, sexuality or ethnicity.
 * A business metaphor ("pain point", "healthy margin") is none. Spans are in order and do not overlap.
 */
export function findSpecialCategory(text: string): SpecialSpan[] {
  const plain = readable(text)
  const spans: SpecialSpan[] = []
  let afterHealth = false
  for (const { start, end } of sentencesOf(plain)) {
    const sentence = plain.slice(start, end)
    const hit = hitIn(sentence)
    if (hit !== null) {
      const part = sentence.length > LONG_SENTENCE ? clausesAround(sentence, hit.start, hit.end) : { start: 0, end: sentence.length }
      spans.push({ start: start + part.start, end: start + part.end, category: hit.category })
      if (part.end < sentence.length) spans.push(...findSpecialCategory(text.slice(start + part.end, end)).map((span) => ({ ...span, start: span.start + start + part.end, end: span.end + start + part.end })))
      afterHealth = hit.category === 'health'
    } else if (afterHealth && continuesHealth(sentence)) spans.push({ start, end, category: 'health' })
    else afterHealth = false
  }
  return spans
}

/**
 * Replaces each special-category sentence by `[removed: health]` and the like.
 * @returns the text and how many sentences were removed per category
 */
export function redactSpecialCategory(text: string): { text: string; removed: Record<SpecialCategory, number> } {
  const removed: Record<SpecialCategory, number> = { health: 0, religion: 0, politics: 0, trade_union: 0, sexuality: 0, ethnicity: 0 }
  let out = ''
  let from = 0
  for (const { start, end, category } of findSpecialCategory(text)) {
    const kept = text.slice(start, end).endsWith(' ') ? ' ' : ''
    out += `${text.slice(from, start)}[removed: ${category}]${kept}`
    removed[category] += 1
    from = end
  }
  return { text: out + text.slice(from), removed }
}
