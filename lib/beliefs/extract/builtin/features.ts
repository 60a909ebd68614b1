import { lowered } from '@/lib/shared/lowered'
import type { Unit } from './clauses'
import type { Setting } from './conversation'
import { FACT_QUESTION, isChatter } from './rules/chatter'
import { constructionsIn, PLAIN_ATTITUDES } from './rules/constructions'
import { FILLERS } from './rules/fillers'
import { ABOUT_YOU, DISCOVERY, STATUS_QUO } from './rules/status-quo'
import { topicsOf } from './rules/topics'
import { valenceOf } from './rules/valence'
import { MODALS, PAST_FORMS } from './rules/verbs'
import { classesOf } from './rules/word-classes'
import type { Span } from './spans'
import type { Token } from './tokens'

/** What the reader knows around a turn: the last words of the other side, and where the turn stands. */
export type TurnContext = {
  /** The preceding turn if it is the other side's, else ''. */
  previous: string
  first: boolean
  setting: Setting
  /** Words of the turn, lower case. */
  words: readonly string[]
}

const LEADING = /\b(right|correct|isn't it|doesn't it|don't you|would you say|agree|fair to say|is it fair|sounds like|you(?:'d| would) agree)\b[^.?!]*\?\s*$/i
const OPEN_QUESTION = /\b(what|how|why|which|when|where|who|tell me|walk me)\b[^.?!]*\?\s*$/i

/** Kind of the question (if any) with which the other side handed over. */
export function questionBefore(previous: string): 'none' | 'leading' | 'open' | 'yes_no' {
  if (!/\?\s*$/.test(previous.slice(-3))) return 'none'
  if (LEADING.test(previous)) return 'leading'
  if (OPEN_QUESTION.test(previous)) return 'open'
  return 'yes_no'
}

function bucket(n: number): string {
  return n <= 1 ? '1' : n === 2 ? '2' : n === 3 ? '3' : n <= 5 ? '5' : n <= 8 ? '8' : n <= 12 ? '12' : n <= 18 ? '18' : n <= 26 ? '26' : '40'
}

/** Word as the model sees it: numbers and money by shape, so that no amount is ever learnt. */
export function shape(token: Token): string {
  if (token.kind !== 'number') return token.lower
  if (/[$€£]/.test(token.text)) return '<money>'
  if (token.text.endsWith('%')) return '<percent>'
  return '<number>'
}

/** Context features of a turn, shared by all of its spans. */
export function turnFeatures(context: TurnContext): string[] {
  const features = [`t:q:${questionBefore(context.previous)}`, `t:words:${bucket(context.words.length)}`]
  features.push(`talk:${context.setting.length}`)
  if (context.first) features.push('t:first')
  for (const [topic, times] of topicsOf(context.words)) if (times > 1) features.push(`tt:${topic}`)
  const asked = lowered(context.previous).slice(-220)
  for (const rule of DISCOVERY) if (rule.pattern.test(asked)) features.push(`q:${rule.id}`)
  const words = context.previous.toLowerCase().match(/[\p{L}']+|[$€£]/gu) ?? []
  const classes = new Set<string>()
  for (const word of words.slice(-30)) for (const c of classesOf(word)) classes.add(c)
  for (const c of classes) features.push(`p:${c}`)
  return features
}

/** Features of one candidate span: its words, their classes, constructions, edges and shape. */
export function spanFeatures(tokens: readonly Token[], units: readonly Unit[], span: Span): string[] {
  const out = new Set<string>()
  const words: string[] = []
  for (let i = span.from; i < span.to; i++) {
    const token = tokens[i]
    if (!token || FILLERS.has(token.lower)) continue
    if (token.kind === 'mark' && !/^[?!,]$/.test(token.text)) continue
    words.push(shape(token))
  }
  const classes = new Set<string>()
  words.forEach((word, i) => {
    out.add(`w:${word}`)
    const next = words[i + 1]
    if (next) out.add(`b:${word} ${next}`)
    for (const c of classesOf(word)) {
      classes.add(c)
      if (next) for (const d of classesOf(next)) out.add(`cc:${c}>${d}`)
    }
  })
  for (const c of classes) out.add(`c:${c}`)
  const subject = words.slice(0, 4).find((w) => /^(i|i'm|im|i'd|i'll|i've|my|we|we're|we'd|we'll|we've|our|you|your|it|it's|that|that's|this|they|he|she|there|there's)$/.test(w)) ?? 'other'
  out.add(`subject:${subject}`)
  for (const c of classes) out.add(`sc:${subject}:${c}`)
  if (words[0]) out.add(`first:${words[0]}`)
  if (words[0] && words[1]) out.add(`first2:${words[0]} ${words[1]}`)
  const lastWord = words[words.length - 1]
  if (lastWord) out.add(`last:${lastWord}`)
  out.add(`n:${bucket(span.words)}`)
  edgeFeatures(out, tokens, units, span)
  placeFeatures(out, units, span, words)
  const text = words.join(' ')
  const attitudes = PLAIN_ATTITUDES.filter((a) => a.pattern.test(text))
  for (const { id } of attitudes) out.add(`r:${id}`)
  if (attitudes.length > 0) out.add('r:any')
  if (isChatter(text.replace(/ ([?!,])/g, '$1'))) out.add('k:chatter')
  if (FACT_QUESTION.test(text)) out.add('k:fact_question')
  if (/^(?:he|she|they|the \w+|my \w+|\w+) (?:then |also |just |finally )?(?:said|told|called|asked|sent|informed|stated|advised|replied|answered|claimed|explained)\b/.test(text)) out.add('k:told_event')
  if (/^(?:i|we) (?:then |also |just |finally |immediately )?(?:called|asked|sent|spoke|contacted|received|went|got|applied|made|paid|had|tried|opened|submitted|filed|emailed|requested|noticed)\b/.test(text)) out.add('k:own_event')
  for (const id of constructionsIn(text)) out.add(`k:${id}`)
  return [...out]
}

const BE = new Set(['is', 'are', 'am', "i'm", "it's", "that's", "they're", "we're", 'was', 'were', "there's", 'be', "isn't", "aren't", "wasn't", "he's", "she's"])
const EVENTFUL = /^(?!(?:need|indeed|speed|feed|bed|red|seed|exceed|proceed|succeed|interested|worried|concerned|excited|tired|impressed|disappointed|supposed|based|used|limited|red)$)[a-z]{2,}ed$/

/** Place in the turn, and tense: told events are seldom beliefs, judgements and wishes are. */
function placeFeatures(out: Set<string>, units: readonly Unit[], span: Span, words: readonly string[]): void {
  const text = words.join(' ')
  const sentences = (units[units.length - 1]?.sentence ?? 0) + 1
  const sentence = units[span.first]?.sentence ?? 0
  const long = sentences >= 6 ? 'long' : sentences >= 3 ? 'some' : sentences === 2 ? 'two' : 'one'
  const place = sentence === 0 ? 'first' : sentence >= sentences - 1 ? 'last' : sentence <= 1 ? 'second' : 'middle'
  out.add(`x:${long}:${place}`)
  out.add(`x:${long}`)
  let past = 0
  let present = 0
  let modal = 0
  for (const word of words) {
    if (MODALS.has(word) || /(?:'ll|'d|n't)$/.test(word) && !/^(?:didn't|wasn't|weren't|hadn't)$/.test(word)) modal++
    else if (PAST_FORMS.has(word) || (EVENTFUL.test(word))) past++
    else if (BE.has(word) || /^(?:have|has|do|does|want|need|think|like|love|hope|know|feel)s?$/.test(word)) present++
  }
  const tense = modal > 0 ? (past > 0 ? 'modal+past' : 'modal') : past > 0 ? (present > 0 ? 'mixed' : 'past') : present > 0 ? 'present' : 'none'
  out.add(`y:${tense}`)
  out.add(`y:${long}:${tense}`)
  const who = /^(?:i|we|i'm|we're|i'd|i'll|i've|we'd|we'll|we've)$/.test(words[0] ?? '') ? 'me' : /^(?:you|your|they|he|she)$/.test(words[0] ?? '') ? 'them' : 'it'
  out.add(`y:${who}:${tense}`)
  const { good, bad } = valenceOf(words)
  const valence = good > bad ? 'good' : bad > good ? 'bad' : good > 0 ? 'mixed' : 'none'
  const whom = `${ABOUT_YOU.test(text) ? 'you' : ''}${STATUS_QUO.test(text) ? 'today' : ''}`
  out.add(`v:${valence}`)
  out.add(`v:whom:${whom}`)
  out.add(`v:${valence}:whom:${whom}`)
  out.add(`v:${long}:${valence}`)
  out.add(`v:${valence}:${tense}`)
  out.add(`v:${valence}:${who}`)
}

/** How the span sits among its neighbours: what it was cut at, and what it swallowed. */
function edgeFeatures(out: Set<string>, tokens: readonly Token[], units: readonly Unit[], span: Span): void {
  const head = units[span.first]
  const after = units[span.last + 1]
  const inSentence = after !== undefined && head !== undefined && after.sentence === head.sentence
  const before = head?.before ?? 'start'
  const opening = before === 'start' || before === 'sentence'
  const closing = inSentence ? after.before : 'end'
  out.add(`e:before:${before}`)
  out.add(`e:after:${closing}`)
  if (opening && !inSentence) out.add('e:whole')
  out.add(`e:units:${span.last - span.first + 1}`)
  for (let u = span.first + 1; u <= span.last; u++) {
    const unit = units[u]
    if (!unit) continue
    out.add(`e:join:${unit.before}`)
    const word = tokens[unit.from]?.lower ?? ''
    const second = tokens[unit.from + 1]?.lower ?? ''
    out.add(`e:joinword:${word}`)
    out.add(`e:join2:${word} ${second}`)
  }
  if (inSentence) {
    out.add(`e:next:${tokens[after.from]?.lower ?? ''}`)
    out.add(`e:next2:${tokens[after.from]?.lower ?? ''} ${tokens[after.from + 1]?.lower ?? ''}`)
  }
  if (!opening) {
    out.add(`e:prev:${tokens[span.from - 1]?.lower ?? ''}`)
    const previous = units[span.first - 1]
    if (previous) out.add(`e:prevlen:${bucket(previous.to - previous.from)}`)
  }
  const mark = tokens[span.to - 1]?.text
  out.add(`e:mark:${mark === '?' || mark === '!' ? mark : tokens[span.to]?.kind === 'mark' ? (tokens[span.to]?.text ?? '') : ''}`)
}
