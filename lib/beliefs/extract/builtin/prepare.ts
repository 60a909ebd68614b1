import { lowered } from '@/lib/shared/lowered'
import { cutUnits, type Unit } from './clauses'
import { openingFeatures } from './around'
import { askedWords, type Setting } from './conversation'
import { spanFeatures, turnFeatures, type TurnContext } from './features'
import { topicsOf } from './rules/topics'
import { signFeatures } from './signs'
import { candidateSpans, type Span } from './spans'
import { tokenize, type Token } from './tokens'

/** A turn cut up and described: the same for training and reading, so that the model sees what it was trained on. */
export type PreparedTurn = {
  text: string
  tokens: Token[]
  units: Unit[]
  spans: Span[]
  /** Features of each span, those of the turn included. */
  features: string[][]
  setting: Setting
  /** Words of the turn before that may say what was asked. */
  asked: readonly string[]
}

/** Cuts a turn into candidate spans and describes each. */
export function prepareTurn(text: string, context: Omit<TurnContext, 'words'>): PreparedTurn {
  const tokens = tokenize(text)
  const units = cutUnits(tokens, text)
  const spans = candidateSpans(tokens, units)
  const words = tokens.flatMap((t) => (t.kind === 'mark' ? [] : [t.lower]))
  const shared = turnFeatures({ ...context, words })
  return { text, tokens, units, spans, features: spans.map((span) => [...new Set([...spanFeatures(tokens, units, span), ...meaningFeatures(text, tokens, span), ...shared])]), setting: context.setting, asked: askedWords(context.previous) }
}

/** Signs of negation and certainty, topics, and how the clause opens. */
function meaningFeatures(text: string, tokens: readonly Token[], span: Span): string[] {
  const words = tokens.slice(span.from, span.to).filter((t) => t.kind !== 'mark')
  const clause = lowered(text.slice(tokens[span.from]?.start ?? 0, tokens[span.to - 1]?.end ?? 0))
  return [...signFeatures(clause), ...[...topicsOf(words.map((t) => t.lower)).keys()].map((topic) => `tp:${topic}`), ...openingFeatures(words)]
}

/** UTF-16 offsets of a span in its turn. */
export function offsetsOf(turn: PreparedTurn, span: Span): { start: number; end: number } {
  return { start: turn.tokens[span.from]?.start ?? 0, end: turn.tokens[span.to - 1]?.end ?? 0 }
}
