import { cutUnits, type Unit } from './clauses'
import { askedWords, type Setting } from './conversation'
import { spanFeatures, turnFeatures, type TurnContext } from './features'
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
  return {
    text, tokens, units, spans, features: spans.map((span) => [...spanFeatures(tokens, units, span), ...shared]),
    setting: context.setting, asked: askedWords(context.previous),
  }
}

/** UTF-16 offsets of a span in its turn. */
export function offsetsOf(turn: PreparedTurn, span: Span): { start: number; end: number } {
  return { start: turn.tokens[span.from]?.start ?? 0, end: turn.tokens[span.to - 1]?.end ?? 0 }
}
