import { shape } from './features'
import type { PreparedTurn } from './prepare'
import { valenceOf } from './rules/valence'
import { classesOf } from './rules/word-classes'
import type { Token } from './tokens'

/** Words that say how a clause is built rather than what about. */
const FRAME = new Set('the a an and or but to of in on for with is are was were be been i you we it that this my your our they he she at as so if do does did have has had not no yes me us them what how just can will would'.split(' '))
const WORDS_A_STEP = 4

/** What the sentences right before and after a span's are like: their classes, their valence, how long, a question or not. */
export function neighbourFeatures(turn: PreparedTurn, span: number): string[] {
  const at = turn.spans[span]
  const sentence = turn.units[at?.first ?? -1]?.sentence
  return sentence === undefined ? [] : [...sentenceFeatures(turn, sentence - 1, 'sb'), ...sentenceFeatures(turn, sentence + 1, 'sa')]
}

function sentenceFeatures(turn: PreparedTurn, sentence: number, tag: string): string[] {
  const units = turn.units.filter((u) => u.sentence === sentence)
  const from = units[0]?.from
  const to = units.at(-1)?.to
  if (from === undefined || to === undefined) return [`${tag}:none`]
  const words = turn.tokens.slice(from, to).filter((t) => t.kind !== 'mark').map(shape)
  const { good, bad } = valenceOf(words)
  const features = words.flatMap(classesOf).map((c) => `${tag}:${c}`)
  features.push(`${tag}:v${good > bad ? 'g' : bad > good ? 'b' : 'n'}`, `${tag}:n${Math.min(4, Math.floor(words.length / WORDS_A_STEP))}`)
  if (turn.tokens[to - 1]?.text === '?') features.push(`${tag}:q`)
  return features
}

/** How a clause opens, its first two and three words: what is not of its frame by class or ending ("i need a *"). */
export function openingFeatures(words: readonly Token[]): string[] {
  const opening = words.slice(0, 3).map((token) => frameOf(shape(token)))
  return [2, 3].flatMap((n) => (opening.length >= n ? [`sg${n}:${opening.slice(0, n).join(' ')}`] : []))
}

function frameOf(word: string): string {
  if (FRAME.has(word)) return word
  return classesOf(word)[0] ?? (word.endsWith('ing') ? '-ing' : word.endsWith('ed') ? '-ed' : word.endsWith('ly') ? '-ly' : '*')
}
