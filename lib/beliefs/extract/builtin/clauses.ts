import { byWord } from '@/lib/shared/by-word'
import { appositionCommas } from './apposition'
import { FILLERS } from './rules/fillers'
import type { Token } from './tokens'

/** What stands before a unit: the reason why the text may be cut there. */
export type Boundary = 'start' | 'sentence' | 'comma' | 'dash' | 'and' | 'but' | 'so' | 'or' | 'because' | 'if' | 'when' | 'which' | 'that' | 'pronoun'

/** The smallest piece that a quote may consist of; quotes are runs of units. Token indexes, `to` exclusive. */
export type Unit = { from: number; to: number; before: Boundary; sentence: number }

const CONJUNCTIONS: Readonly<Record<string, Boundary>> = byWord({
  and: 'and', but: 'but', so: 'so', or: 'or', because: 'because', cause: 'because', cuz: 'because', since: 'because',
  though: 'but', although: 'but', however: 'but', while: 'when', whereas: 'but', except: 'but', if: 'if', unless: 'if', provided: 'if',
  when: 'when', until: 'when', before: 'when', after: 'when', which: 'which', who: 'which', that: 'that', then: 'so', as: 'that',
})

const SUBJECTS = new Set([
  'i', "i'm", 'im', "i'd", "i'll", "i've", 'we', "we're", "we'd", "we'll", "we've", "it's", "that's", 'thats', "they're", "there's", "he's", "she's",
  "you're", 'they', 'he', 'she', "don't", "let's",
])

/** After these words a subject goes on with the same clause ("I think | we are …" is not cut). */
const KEEPS_GOING = new Set([
  'think', 'believe', 'know', 'hope', 'guess', 'say', 'said', 'says', 'if', 'that', 'what', 'when', 'where', 'how', 'why', 'because', 'and', 'but', 'so',
  'or', 'as', 'than', 'which', 'who', 'wish', 'feel', 'sure', 'until', 'before', 'after', 'since', 'while', 'suppose', 'thought', 'told', 'once',
  'like', 'means', 'mean', 'glad', 'afraid', 'worried', 'unless', 'though', 'although', 'whether', 'everything', 'anything', 'all', 'to', 'of',
  'for', 'with', 'in', 'on', 'at', 'the', 'a', 'from', 'about', 'assume', 'imagine', 'way', 'time', 'thing', 'only',
])

const SCALE = /^(?:hundred|thousand|million|billion)$/
const NUMBER_WORD = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?|\d[\d.,]*)$/

/** "Three hundred and ten" is one number, whatever comes before and after it. */
const isInNumber = (tokens: readonly Token[], at: number): boolean => SCALE.test(tokens[at - 1]?.lower ?? '') && NUMBER_WORD.test(tokens[at + 1]?.lower ?? '')

const ABBREVIATIONS = new Set(['mr', 'mrs', 'ms', 'dr', 'prof', 'e.g', 'i.e', 'vs', 'etc', 'approx', 'no', 'inc', 'ltd', 'co', 'st'])
const DOMAINS = new Set(['com', 'org', 'net', 'io', 'co', 'uk', 'eu', 'example', 'ai', 'dev', 'app', 'gov', 'edu'])

/** "A root cause report", "it will cause a delay": a noun or a verb, and joins nothing. */
const BEFORE_CAUSE = /^(?:root|the|a|an|real|common|main|likely|probable|good|possible|to|will|would|could|can|may|might|not|didn't|doesn't|don't|and|or)$/

/** Does a sentence end at this mark? */
function endsSentence(tokens: readonly Token[], i: number, source: string): boolean {
  const token = tokens[i]
  if (!token || token.kind !== 'mark') return false
  const next = tokens[i + 1]
  const previous = tokens[i - 1]
  if (/^(\.{2,}|…)$/.test(token.text)) return true
  if (!/^[.?!]$/.test(token.text)) return false
  if (!next) return true
  if (/^[.?!"'”’)]$/.test(next.text)) return false
  if (next.start > token.end) {
    if (token.text !== '.' || !previous) return true
    if (ABBREVIATIONS.has(previous.lower)) return false
    return previous.text.length > 1 || !/^[\p{L}]$/u.test(previous.text) || previous.lower === 'i' || /^\p{Lu}/u.test(next.text)
  }
  if (token.text !== '.') return true
  if (previous && next.kind === 'word' && previous.kind === 'word') {
    return previous.text.length > 2 && next.text.length > 1 && !DOMAINS.has(next.lower) && !source.slice(Math.max(0, token.start - 20), token.start).includes('@')
  }
  return false
}

/** Is the tail of a unit long enough for a following conjunction or subject to begin a clause of its own? */
function hasWords(tokens: readonly Token[], from: number, to: number, least: number): boolean {
  let words = 0
  for (let i = from; i < to; i++) {
    const token = tokens[i]
    if (token && token.kind !== 'mark' && !FILLERS.has(token.lower)) words++
  }
  return words >= least
}

/**
 * Cuts a turn into units at every place where a clause may begin: sentence ends, commas, conjunctions and, in unpunctuated
 * speech, a new subject. Cutting is generous; which neighbours belong together is decided by `chooseSpans`.
 */
export function cutUnits(tokens: readonly Token[], source: string): Unit[] {
  const units: Unit[] = []
  let from = 0
  let before: Boundary = 'start'
  let sentence = 0
  const apposition = appositionCommas(tokens)
  const close = (to: number, next: Boundary): void => {
    if (to > from) units.push({ from, to, before, sentence })
    from = to
    before = next
  }
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (!token) continue
    const previous = tokens[i - 1]
    if (previous && source.slice(previous.end, token.start).includes('\n')) {
      close(i, 'sentence')
      sentence++
    }
    if (endsSentence(tokens, i, source)) {
      let to = i + 1
      while (/^["'”’)]$/.test(tokens[to]?.text ?? '') && tokens[to]?.start === tokens[to - 1]?.end) to++
      close(to, 'sentence')
      sentence++
      i = to - 1
      continue
    }
    if (token.kind === 'mark') {
      if (apposition.has(i)) continue
      if (/^[,;:]$/.test(token.text)) close(i + 1, 'comma')
      else if (/^[–—()]$/.test(token.text) || (token.text === '-' && previous && token.start > previous.end)) close(i + 1, 'dash')
      continue
    }
    const conjunction = token.lower === 'cause' && BEFORE_CAUSE.test(previous?.lower ?? '') ? undefined : CONJUNCTIONS[token.lower]
    if (conjunction && i > from && !(conjunction === 'and' && isInNumber(tokens, i)) && hasWords(tokens, from, i, conjunction === 'that' ? 3 : 2)) {
      close(i, conjunction)
      continue
    }
    if (SUBJECTS.has(token.lower) && i > from && previous && !KEEPS_GOING.has(previous.lower) && hasWords(tokens, from, i, 3)) close(i, 'pronoun')
  }
  close(tokens.length, 'sentence')
  return units
}
