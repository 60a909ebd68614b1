import { cutUnits, type Unit } from './clauses'
import { CLOSERS, FILLERS, OPENERS } from './rules/fillers'
import type { Token } from './tokens'

/** A run of units that may be quoted. Token indexes are after trimming, `to` exclusive; units are `first..last` inclusive. */
export type Span = { first: number; last: number; from: number; to: number; words: number }

const MOST_UNITS = 7
const MOST_WORDS = 40

function isWord(token: Token | undefined): boolean {
  return token !== undefined && token.kind !== 'mark'
}

/** "Not before then", "until then": a time that was named. */
const namesTime = ({ lower }: Token, before: Token | undefined): boolean => lower === 'then' && /^(?:before|until|till|by|since|from|after)$/.test(before?.lower ?? '')

/** Drops openers, fillers and marks from both ends; keeps a closing question or exclamation mark. */
function trim(tokens: readonly Token[], from: number, to: number): { from: number; to: number } {
  let a = from
  let b = to
  const countWords = (): number => {
    let n = 0
    for (let i = a; i < b; i++) if (isWord(tokens[i])) n++
    return n
  }
  while (a < b) {
    const token = tokens[a]
    if (!token) break
    const next = tokens[a + 1]
    const demonstrative = (token.lower === 'that' || token.lower === 'which') && a > 0
    if (!isWord(token) && token.text !== '"') a++
    else if (FILLERS.has(token.lower)) a++
    else if (OPENERS.has(token.lower) && countWords() > 3 && !(demonstrative && /^(is|was|would|will|'s|alone)$/.test(next?.lower ?? ''))) {
      if (token.lower === 'that' && a === 0) break
      if (/^(good|great|nice|fine|fair|right|sure|now|please|see|look|no)$/.test(token.lower) && !(next && /^[,.!?;-]$/.test(next.text))) break
      a++
    } else if (next && token.lower === next.lower && isWord(next)) a++
    else break
  }
  while (b > a) {
    const token = tokens[b - 1]
    if (!token) break
    if (!isWord(token) && !/^[?!]$/.test(token.text)) b--
    else if (isWord(token) && (FILLERS.has(token.lower) || CLOSERS.has(token.lower)) && !namesTime(token, tokens[b - 2]) && countWords() > 3) b--
    else break
  }
  return { from: a, to: b }
}

/** Every run of units inside one sentence (and, for short neighbours, across one sentence end) that may be a quote. */
export function candidateSpans(tokens: readonly Token[], units: readonly Unit[]): Span[] {
  const spans: Span[] = []
  for (let first = 0; first < units.length; first++) {
    const head = units[first]
    if (!head) continue
    for (let last = first; last < Math.min(units.length, first + MOST_UNITS); last++) {
      const tail = units[last]
      if (!tail || tail.sentence !== head.sentence) break
      const { from, to } = trim(tokens, head.from, tail.to)
      let words = 0
      for (let i = from; i < to; i++) if (isWord(tokens[i])) words++
      if (words > MOST_WORDS) break
      if (words > 0) spans.push({ first, last, from, to, words })
    }
  }
  return spans
}

/**
 * The set of spans without overlap that maximises Σ (score − toll): with the score as the chance that a span is a labelled
 * observation and the toll at half the F1 hoped for, this maximises the expected F1 (Lipton et al. 2014, "Thresholding").
 */
export function chooseSpans(units: number, spans: readonly Span[], score: (i: number) => number, toll: number): number[] {
  const best = new Float64Array(units + 1)
  const taken = new Int32Array(units + 1).fill(-1)
  const ending: number[][] = Array.from({ length: units }, () => [])
  spans.forEach((span, i) => ending[span.last]?.push(i))
  for (let u = 1; u <= units; u++) {
    best[u] = best[u - 1] ?? 0
    for (const i of ending[u - 1] ?? []) {
      const span = spans[i]
      if (!span) continue
      const gain = (best[span.first] ?? 0) + score(i) - toll
      if (gain > (best[u] ?? 0) + 1e-12) {
        best[u] = gain
        taken[u] = i
      }
    }
  }
  const chosen: number[] = []
  for (let u = units; u > 0; ) {
    const i = taken[u] ?? -1
    const span = i >= 0 ? spans[i] : undefined
    if (!span) u--
    else {
      chosen.push(i)
      u = span.first
    }
  }
  return chosen.reverse()
}

export { cutUnits }
