import { readProposition } from '@/lib/beliefs/pure'

/** Words with which a sentence may begin though they stand in no evidence: they name nobody and nothing. */
const OPENERS = new Set([
  'a', 'about', 'according', 'after', 'again', 'against', 'alignment', 'all', 'also', 'although', 'and', 'answer', 'as', 'ask', 'at', 'because', 'before', 'both', 'bring', 'but', 'by', 'call', 'check',
  'each', 'for', 'from', 'given', 'he', 'her', 'here', 'his', 'however', 'if', 'in', 'it', 'its', 'meanwhile', 'most', 'new', 'nobody', 'no', 'now', 'on', 'one', 'our', 'open', 'overall', 'prepare', 'read',
  'she', 'since', 'so', 'some', 'speak', 'still', 'that', 'the', 'their', 'then', 'there', 'they', 'this', 'to', 'together', 'two', 'until', 'up', 'we', 'what', 'when', 'where', 'while', 'who', 'with', 'yet', 'you', 'your',
])

const MONTHS = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?$/
const DENIAL = /\b(?:not|no|never|nobody|none|nothing|neither|nor|without|cannot|un(?:heard|answered|likely|able|willing|sure))\b|n['’]t\b/gi
/** A share of the content words of a sentence that must stand in what it is made of. */
const KNOWN_SHARE = 0.6

/** A word as names and months are compared: "March" is "Mar", "Halden’s" is "Halden". */
function plain(word: string): string {
  const bare = word.toLowerCase().replace(/['’]s$/, '').replace(/[^\p{L}\p{N}]/gu, '')
  return MONTHS.exec(bare)?.[1] ?? bare
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’&.-]*/gu) ?? []
/** Figures as written, without the full stop of a sentence: "0.82", ".84", "118,000". */
const figuresOf = (text: string): string[] => (text.match(/[.]?\d[\d.,]*/g) ?? []).map((figure) => figure.replace(/[.,]+$/, '').replaceAll(',', '').replace(/^0?\./, '.'))

/** What of a sentence its evidence does not hold: the first number, name or date, a denial that came or went, or words of its own. Null when all of it does. */
export function unsupported(sentence: string, evidence: readonly string[], whole: readonly string[]): string | null {
  const known = evidence.join('\n')
  const figures = new Set(figuresOf(known))
  const figure = figuresOf(sentence).find((each) => !figures.has(each))
  if (figure !== undefined) return `the number ${figure}`
  const [said, held] = [readProposition(sentence), evidence.map(readProposition)]
  const number = [...said.numbers].find((each) => each !== 1 && !held.some(({ numbers }) => numbers.has(each)) && !figures.has(String(each)))
  if (number !== undefined) return `the number ${number}`
  const words = new Set(wordsOf(known).map(plain))
  const name = namesIn(sentence).find((word) => !words.has(plain(word)) && word.split(/[-.&]/).some((part) => part !== '' && !words.has(plain(part))))
  if (name !== undefined) return `the name or date “${name}”`
  if (deniesIn(sentence) !== whole.some(deniesIn)) return 'a denial'
  const stems = [...said.stems]
  const shared = stems.filter((stem) => held.some((each) => each.stems.has(stem)) || words.has(stem)).length
  return stems.length >= 3 && shared < stems.length * KNOWN_SHARE ? 'words that its evidence does not hold' : null
}

/** Words with a capital, but for those that only begin a sentence. */
function namesIn(sentence: string): string[] {
  return [...sentence.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’&.-]*/gu)].flatMap((match) => {
    const word = match[0]
    if (!/^\p{Lu}/u.test(word)) return []
    const before = sentence.slice(0, match.index).replace(/[\s“”"'‘(]+$/, '')
    const begins = before === '' || /[.!?:]$/.test(before)
    return begins && OPENERS.has(word.toLowerCase()) ? [] : [word.replace(/[.]+$/, '')]
  })
}

const deniesIn = (text: string): boolean => (text.match(DENIAL) ?? []).length > 0
