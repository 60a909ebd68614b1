import { lowered } from '@/lib/shared/lowered'
import { COMMON_OPENING, keepsCapital } from './rules/capitals'
import { frameOf, type Frame } from './rules/list-heads'
import { labelVerdict } from './rules/labels'
import type { Kind, Stance } from '@/lib/shared/vocabulary'

/** What is quoted as it stands and told as a sentence: "Must-haves: 1. an offline mode" → "We need an offline mode" of "an offline mode". */
export type ToldItem = { start: number; end: number; text: string; settles: { kind?: Kind; stance?: Stance } }
export type Listed = {
  items: ToldItem[]
  /** Where heads and items stand: nothing else is read there. */
  taken: { start: number; end: number }[]
}

const MARKER = /^\s*(?:[-*•–—·]|\(?(?:\d{1,2}|[a-z]|i{1,3}|iv|v)[.)])\s+(?=\S)/i
const DASHES = /(?:^|\s)[-•*–—]\s+(?=\S)/g
const COUNTED = /(?:^|\s)\(?(?<count>\d|[a-h])[.)]\s+(?=\S)/gi
/** Longer ones are told as they are. */
const MOST_WORDS = 22
/** A head without a colon stands alone in its line. */
const HEAD_WORDS = 9
const LABEL = /^(?<label>[\p{Lu}\d][^:.!?\n]{1,50}?)\s*:\s+(?<said>\S[^\n]*)$/u

type Piece = { start: number; text: string }

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length

/** Each line with where it begins. */
function linesOf(text: string): Piece[] {
  let start = 0
  return text.split('\n').map((line) => {
    const piece = { start, text: line }
    start += line.length + 1
    return piece
  })
}

/** What an item says, without its marker and what closes it. */
function withinItem({ start, text }: Piece): Piece {
  const marker = MARKER.exec(text)?.[0] ?? text.slice(0, text.length - text.trimStart().length)
  return { start: start + marker.length, text: text.slice(marker.length).replace(/[\s.;,]+$/, '') }
}

/** The last sentence of a line up to its colon. */
function headIn({ start, text }: Piece, colon: number): Piece {
  const before = text.slice(0, colon)
  const from = Math.max(...[...before.matchAll(/[.!?]\s+(?=\S)|^\s*(?:[-*•]|\d{1,2}[.)])\s+|^\s+/g)].map((m) => m.index + m[0].length), 0)
  return { start: start + from, text: before.slice(from) }
}

const plainHead = (head: string): string => head.replaceAll('’', "'").trim().replace(/[\s:–—-]+$/, '').replace(/^\W+/, '')

/** Is it a clause with a subject and a verb of its own: "the environments were late"? */
function isClause(item: string): boolean {
  const words = lowered(item).replace(/[^\p{L}\p{N}\s'-]/gu, ' ').split(/\s+/).filter(Boolean)
  const inner = words.findIndex((word) => /^(?:which|who|that|where|because|if|when|so|as|since|while|but)$/.test(word))
  const main = inner < 0 ? words : words.slice(0, inner)
  return /^(?:i|we|you|he|she|they|it|there|nobody|it's|you're|we're|i'm)$/.test(main[0] ?? '') || main.some((word, i) => i > 0 && (/^(?:is|are|was|were|has|have|had|does|do|did|will|would|can|could|must|should|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|can't|won't|cannot|needs?|went|came|took|got|kept|started|stopped|failed)$/.test(word) && !(i === 1 && /^(?:to|not)$/.test(main[0] ?? '')) && !/^(?:to|can|must|a|the|our|your)$/.test(main[i - 1] ?? '')))
}

/** In a list whose items all begin with a capital, that capital says nothing. */
function small(text: string, all: readonly Piece[]): string {
  const [first = ''] = text.split(/\s/)
  const isStyle = all.length > 1 ? all.every((each) => /^[\p{Lu}\d]/u.test(each.text)) : true
  return (!isStyle && !COMMON_OPENING.test(first)) || !/^\p{Lu}[\p{Ll}'’-]*$/u.test(first) || keepsCapital(first) ? text : `${text.charAt(0).toLowerCase()}${text.slice(1)}`
}

const framed = (frame: Frame, items: readonly Piece[]): ToldItem[] => items.flatMap((item) => {
  const [sentence = ''] = /^.*?[.!?](?=\s+\p{Lu})|^.*$/su.exec(item.text) ?? []
  return toldIn(frame, { start: item.start, text: sentence.replace(/[\s.;,]+$/, '') }, items)
})

function toldIn(frame: Frame, item: Piece, items: readonly Piece[]): ToldItem[] {
  if (item.text === '' || wordsIn(item.text) > MOST_WORDS || /\?$/.test(item.text) || frameOf(plainHead(item.text))) return []
  const clause = isClause(item.text)
  // A wish that is a clause of its own needs no head.
  if (clause && (frame.sort === 'wish' || frame.sort === 'extra')) return []
  const told = frame.tell(clause && frame.sort !== 'worry' && frame.sort !== 'breaker' ? item.text : small(item.text, items), clause)
  return [{ start: item.start, end: item.start + item.text.length, text: told.replace(/\s*\([^)]*\)/g, ''), settles: frame.settles }]
}

/** One line in its pieces: what stands before a list inside it ("I expect: a) … b) …"), and the items. */
function piecesOf(line: Piece): { piece: Piece; isItem: boolean }[] {
  const marked = MARKER.exec(line.text)?.[0].length ?? 0
  const counted = [...line.text.matchAll(COUNTED)]
  const inOrder = counted.length > 1 && counted.every((mark, i) => i === 0 || codeOf(mark) === codeOf(counted[i - 1]) + 1)
  const dashes = [...line.text.matchAll(DASHES)]
  const before = line.text.slice(0, dashes[0]?.index ?? 0).trimEnd()
  const marks = inOrder ? counted : dashes.length > 1 && (before === '' || /[.:;!?]$/.test(before) || frameOf(plainHead(before))) ? dashes : []
  if (marks.length === 0) return [{ piece: line, isItem: marked > 0 }]
  const cut = (from: number, to: number): Piece => ({ start: line.start + from, text: line.text.slice(from, to) })
  const items = marks.flatMap((mark, i) => {
    const to = marks[i + 1]?.index
    const head = to === undefined ? null : headAtEnd(line.text, mark.index, to)
    return head === null ? [{ piece: cut(mark.index, to ?? line.text.length), isItem: true }] : [{ piece: cut(mark.index, head), isItem: true }, { piece: cut(head, to ?? line.text.length), isItem: false }]
  })
  const opens = marks[0]?.index ?? 0
  return line.text.slice(0, opens).trim() === '' ? items : [{ piece: cut(0, opens), isItem: false }, ...items]
}

/** Where, between two items of a text without lines, the next head begins: "- kind people Cons: - no spare keys". */
function headAtEnd(text: string, from: number, to: number): number | null {
  const starts = [...text.slice(from, to).matchAll(/(?<=\S\s)\p{Lu}/gu)].map(({ index }) => from + index)
  return starts.find((start) => wordsIn(text.slice(start, to)) <= HEAD_WORDS && frameOf(plainHead(text.slice(start, to)))) ?? null
}

const codeOf = (mark: RegExpMatchArray | undefined): number => (mark?.groups?.['count'] ?? '').toLowerCase().charCodeAt(0)

/** What stands behind a head in its own sentence: "x, y and z", "x; y". */
function namedBehind(rest: Piece): Piece[] {
  const end = rest.text.search(/[.!?](?:\s|$)/)
  const sentence = end < 0 ? rest.text : rest.text.slice(0, end)
  return [...sentence.matchAll(sentence.includes(';') ? /[^;]+/g : /(?:(?!,\s).)+/g)].flatMap((part, i, all) => {
    const and = i === all.length - 1 ? part[0].search(/\sand\s/) : -1
    const cuts = and > 0 && i > 0 && part[0].trimStart().startsWith('and ') ? [[0, part[0].length]] : and > 0 ? [[0, and], [and, part[0].length]] : [[0, part[0].length]]
    return cuts.map(([from = 0, to = 0]) => {
      const said = part[0].slice(from, to)
      const lead = /^[\s,;]*(?:(?:and|or)\s)?\s*/.exec(said)?.[0].length ?? 0
      return withinItem({ start: rest.start + part.index + from + lead, text: said.slice(lead) })
    })
  })
}

const sentencesOf = ({ start, text }: Piece): Piece[] => [...text.matchAll(/\S.*?(?:[.!?](?=\s+\p{Lu})|$)/gsu)].map((found) => ({ start: start + found.index, text: found[0].replace(/[\s.;,]+$/, '') }))

/** "Backups: not acceptable" as a sentence. */
function labelIn(item: Piece): ToldItem | null {
  const found = LABEL.exec(item.text)?.groups
  const label = found?.['label'] ?? ''
  const said = (found?.['said'] ?? '').replace(/[\s.;,]+$/, '')
  if (said === '' || /[.!?]\s/.test(said) || label.split(/\s+/).some((word) => /^(?:i|we|you|is|are|was|were|has|have|needs?|wants?|must|should|will)$/i.test(word))) return null
  const verdict = labelVerdict(label, said)
  return verdict && { start: item.start, end: item.start + item.text.length, text: verdict.text, settles: { kind: verdict.kind, stance: verdict.stance } }
}

/**
 * The lists of a turn, each item read with the head above it, and labels with the verdict behind their colon. The head alone says
 * nothing, and what is neither is left to be read as it stands. `before` is what its speaker said last: a head may end one paragraph
 * and its list be the next.
 */
export function listedIn(text: string, before = ''): Listed {
  const listed: Listed = { items: [], taken: [] }
  const pieces = linesOf(text).filter((line) => line.text.trim() !== '').flatMap(piecesOf)
  let frame = frameBehind(before)
  pieces.forEach(({ piece, isItem }, at) => {
    if (isItem) return
    const below = itemsFrom(pieces, at + 1)
    const isHead = /:\s*$/.test(piece.text)
    const head = headIn(piece, isHead ? piece.text.lastIndexOf(':') : piece.text.length)
    const found = isHead || (below.length > 0 && head.start === piece.start && wordsIn(head.text) <= HEAD_WORDS) ? frameOf(plainHead(head.text)) : null
    if (at > 0 || found) frame = null
    if (!found) return readAlone(piece, listed)
    listed.taken.push({ start: head.start, end: head.start + head.text.length })
    addFramed(found, below, listed)
  })
  const first = itemsFrom(pieces, 0)
  if (frame) addFramed(frame, first, listed)
  pieces.forEach(({ piece, isItem }) => {
    if (isItem && !listed.taken.some(({ start, end }) => start < piece.start + piece.text.length && end > piece.start)) readAlone(withinItem(piece), listed)
  })
  return listed
}

/** The head that ends what was said before, if it does: "We need the following:". */
function frameBehind(before: string): Frame | null {
  const colon = before.trimEnd().length - 1
  return before[colon] === ':' ? frameOf(plainHead(headIn({ start: 0, text: before }, colon).text)) : null
}

function addFramed(frame: Frame, items: readonly Piece[], listed: Listed): void {
  const read = framed(frame, items)
  listed.items.push(...read)
  listed.taken.push(...read)
}

/** The items that follow one another from a piece on. */
function itemsFrom(pieces: readonly { piece: Piece; isItem: boolean }[], from: number): Piece[] {
  const end = pieces.findIndex(({ isItem }, i) => i >= from && !isItem)
  return pieces.slice(from, end < 0 ? undefined : end).map(({ piece }) => withinItem(piece))
}

/** A head with what it names behind its colon, or a label with its verdict. */
function readAlone(piece: Piece, listed: Listed): void {
  const colon = piece.text.indexOf(':')
  if (colon < 0) return
  const head = headIn(piece, colon)
  const frame = frameOf(plainHead(head.text))
  const named = frame ? namedBehind({ start: piece.start + colon + 1, text: piece.text.slice(colon + 1) }) : []
  const read = frame && named.length > 1 && named.every(({ text }) => wordsIn(text) <= 10) ? framed(frame, named) : []
  const labels = read.length > 0 ? [] : sentencesOf(withinItem(piece)).flatMap((sentence) => labelIn(sentence) ?? [])
  listed.items.push(...read, ...labels)
  if (read.length > 0) listed.taken.push({ start: head.start, end: read.at(-1)?.end ?? head.start })
  listed.taken.push(...labels)
}
