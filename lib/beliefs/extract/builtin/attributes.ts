import type { Certainty, Dimension, Kind, Polarity, Stance } from '@/lib/shared/vocabulary'
import { CERTAINTIES, DIMENSIONS, KINDS, STANCES } from '@/lib/shared/vocabulary'
import { likeliest, type Linear } from './linear'
import { shipped } from './model'
import { negationIn } from './rules/negation'
import { plainStance } from './rules/stances'
import { STATUS_QUO } from './rules/status-quo'

export type Judged = { kind: Kind; dimension: Dimension; stance: Stance; polarity: Polarity; certainty: Certainty }

function member<T extends string>(values: readonly T[], value: string, otherwise: T): T {
  return values.find((v) => v === value) ?? otherwise
}

/** Kind, dimension, stance, polarity and certainty of a clause from its features (signs included), by the shipped model or another. */
export function judge(features: readonly string[], model: (task: keyof Judged) => Linear | undefined = shipped): Judged {
  const guess = (task: keyof Judged): string => {
    const linear = model(task)
    return linear ? likeliest(linear, features) : ''
  }
  return {
    kind: member(KINDS, guess('kind'), 'evaluation'),
    dimension: member(DIMENSIONS, guess('dimension'), 'value'),
    stance: member(STANCES, guess('stance'), 'neutral'),
    polarity: guess('polarity') === 'negated' ? 'negated' : 'affirmed',
    certainty: member(CERTAINTIES, guess('certainty'), 'stated'),
  }
}

const WISH = /^(?:what )?(?:i|we)(?:'d| would)? (?:really |just |also |still |only )*(?:need|want|like|prefer|have to have)\b/
/** A fear for how they work today pulls toward a change, not away from us. */
const FEARS = /\b(?:worr\w+|concerned|afraid|nervous|scared|fear)\b/
const NAMES_WORRY = /\b(?:worr\w+|concern\w*|afraid|nervous|doubts?|problems?|issues?|objections?|fears?|complaints?)\b/
const AMOUNT_OF_BUDGET = /^(?:our|my|the) budget (?:is|was|stands at) (?:now )?[$€£]?\d/

/** There is no money, whatever for. */
const NO_MONEY = /\bnothing (?:left )?in (?:this|the|our|my|next) (?:[\w']+ )?(?:plan|budget|pot|programme|books?)\b|\b(?:have|has|got|there's|there is|with) no (?:\w+ )?(?:budget|money|funds?|funding)\b/

/**
 * What the words themselves settle, over the model's guess: plain praise and refusal, a wish or a budget that says nothing
 * against us, and a denial that stands only in a subordinate part. `clause` is in lower case with plain apostrophes.
 */
export function settled(judged: Judged, clause: string): Judged {
  const negation = negationIn(clause)
  const plain = plainStance(clause)
  const fear = plain === 'negative' && judged.stance === 'positive' && FEARS.test(clause) && STATUS_QUO.test(clause)
  const mild = judged.stance === 'negative' && ((judged.kind === 'priority' && negation === 'none' && WISH.test(clause)) || AMOUNT_OF_BUDGET.test(clause))
  const praised = judged.kind === 'concern' && plain === 'positive' && !NAMES_WORRY.test(clause)
  return {
    ...judged,
    kind: praised ? 'evaluation' : judged.kind,
    stance: NO_MONEY.test(clause) ? 'negative' : plain && !fear ? plain : mild ? 'neutral' : judged.stance,
    polarity: negation === 'main' ? judged.polarity : 'affirmed',
  }
}
