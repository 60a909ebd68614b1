import type { Certainty, Dimension, Kind, Polarity, Stance } from '@/lib/shared/vocabulary'
import { CERTAINTIES, DIMENSIONS, KINDS, STANCES } from '@/lib/shared/vocabulary'
import { isOfSetting } from './fields'
import { chancesIn } from './heads'
import { linearAnswer } from './linear'
import { shipped, type Pair } from './model'
import { netChances } from './net'
import { deniesOutright, mayDeny, negationIn } from './rules/negation'
import type { Pull } from './rules/pulls'
import { plainStance } from './rules/stances'
import { STATUS_QUO, TODAY_SUFFICES } from './rules/status-quo'

export type Judged = { kind: Kind; dimension: Dimension; stance: Stance; polarity: Polarity; certainty: Certainty }

function member<T extends string>(values: readonly T[], value: string, otherwise: T): T {
  return values.find((v) => v === value) ?? otherwise
}

/** What the net weighs beside the linear model, by cross-validation: stance hangs on what goes together, the other fields on words. */
const NET_SHARE: Readonly<Record<string, number>> = { stance: 0.6 }
const OTHER_SHARE = 0.4

/** Probabilities of the classes of every field, one field after another. */
function fieldChances(features: readonly string[], { net, linear }: Pair): Float64Array {
  const byNet = netChances(net, features)
  const byLinear = chancesIn(linear.heads, linearAnswer(linear, features))
  const shares = net.heads.flatMap(({ task, classes }) => classes.map(() => NET_SHARE[task] ?? OTHER_SHARE))
  return Float64Array.from(shares, (share, k) => share * (byNet[k] ?? 0) + (1 - share) * (byLinear[k] ?? 0))
}

/** What the whole talk is about says nothing about whether these words deny, or how surely they are said. */
const APART_FROM_SETTING = new Set(['polarity', 'certainty'])

/** A stance less likely than this is none. Chosen on talk of a kind that training had not seen: above it fewer stand for the opposite, and more that are right are lost. */
const LEAST_STANCE = 0.4

/** Kind, dimension, stance, polarity and certainty of a clause from its features (signs included), by the shipped pair or another. */
export function judge(features: readonly string[], pair: Pair = shipped('fields')): Judged {
  const within = fieldChances(features, pair)
  const own = features.filter((feature) => !isOfSetting(feature))
  const alone = own.length === features.length ? within : fieldChances(own, pair)
  const best = new Map<string, string>()
  let from = 0
  for (const { task, classes } of pair.net.heads) {
    const chances = (APART_FROM_SETTING.has(task) ? alone : within).slice(from, from + classes.length)
    const most = Math.max(...chances)
    best.set(task, task === 'stance' && most < LEAST_STANCE ? 'neutral' : (classes[chances.indexOf(most)] ?? ''))
    from += classes.length
  }
  return {
    kind: member(KINDS, best.get('kind') ?? '', 'evaluation'),
    dimension: member(DIMENSIONS, best.get('dimension') ?? '', 'value'),
    stance: member(STANCES, best.get('stance') ?? '', 'neutral'),
    polarity: best.get('polarity') === 'negated' ? 'negated' : 'affirmed',
    certainty: member(CERTAINTIES, best.get('certainty') ?? '', 'stated'),
  }
}

const WISH = /^(?:what )?(?:i|we)(?:'d| would)? (?:really |just |also |still |only )*(?:need|want|like|prefer|have to have)\b/
/** "We'd like to see what will change" plans nothing (110 of 124 labels). */
const ASKS_TO_SEE = /^(?:i|we)(?:'d| would) (?:still |really |also |just )*(?:like|love|want) to (?:see|know|hear|understand)\b/
/** What does not come through elsewhere is no plan of theirs: "a third year won't pass" (5 of 5 labels). */
const WILL_NOT_PASS = /^(?!(?:and |but |so )?(?:i|we)\b).*\b(?:will not|won't|'ll not) (?:pass|fly|wash|cut it|get (?:through|past)|be approved|go through)\b/
/** A fear for how they work today pulls toward a change, not away from us. */
const FEARS = /\b(?:worr\w+|concerned|afraid|nervous|scared|fear)\b/
const NAMES_WORRY = /\b(?:worr\w+|concern\w*|afraid|nervous|doubts?|problems?|issues?|objections?|fears?|complaints?)\b/
const AMOUNT_OF_BUDGET = /^(?:our|my|the) budget (?:is|was|stands at) (?:now )?[$€£]?\d/

/** A decision is one, whatever the model makes of it: nothing else is more than stated by it. */
const DECIDED = /\b(?:i|we|he|she|they|(?:the|our) \w+)(?:'ve|'s| have| has)(?: (?:now|finally|all|already|just|since|meanwhile|together|unanimously))* (?:decided|resolved) (?:not to|to|against|on|for|that|in favou?r)\b/

/** There is no money, whatever for. */
const NO_MONEY = /\bnothing (?:left )?in (?:this|the|our|my|next) (?:[\w']+ )?(?:plan|budget|pot|programme|books?)\b|\b(?:have|has|got|there's|there is|with) no (?:\w+ )?(?:budget|money|funds?|funding)\b/

/** How systems are joined, in words that name it. */
const JOINS = /\b(?:apis?(?:-first)?|webhooks?|connectors?|integrat(?:es?|ed|ing|ions?)|single sign-on)\b/
/** What joining costs, and when it is done, is about that. */
const BESIDES: readonly Dimension[] = ['price', 'timing']

/**
 * What the words themselves settle, over the model's guess: plain praise and refusal, a decision, a wish or a budget that says nothing
 * against us, how systems are joined, what is denied outright, and a denial that stands only in a subordinate part. `clause` is in lower case with plain apostrophes.
 * @param pull what its construction or surroundings settle (`pull.ts`)
 */
export function settled(judged: Judged, clause: string, pull: Pull | null = null): Judged {
  const negation = negationIn(clause)
  const plain = plainStance(clause)
  const fear = plain === 'negative' && judged.stance === 'positive' && FEARS.test(clause) && STATUS_QUO.test(clause)
  const suffices = plain === 'positive' && TODAY_SUFFICES.test(clause)
  const mild = judged.stance === 'negative' && ((judged.kind === 'priority' && negation === 'none' && WISH.test(clause)) || AMOUNT_OF_BUDGET.test(clause))
  const intended = judged.kind === 'intent' && ASKS_TO_SEE.test(clause) ? 'priority' : judged.kind === 'intent' && WILL_NOT_PASS.test(clause) ? 'constraint' : judged.kind
  const praised = judged.kind === 'concern' && plain === 'positive' && !NAMES_WORRY.test(clause)
  return {
    ...judged,
    kind: pull?.kind ?? (praised ? 'evaluation' : intended),
    dimension: JOINS.test(clause) && !BESIDES.includes(judged.dimension) ? 'integration' : judged.dimension,
    stance: pull ? pull.stance : NO_MONEY.test(clause) || suffices ? 'negative' : plain && !fear ? plain : mild ? 'neutral' : judged.stance,
    certainty: pull?.certainty ?? (judged.certainty === 'stated' && DECIDED.test(clause) ? 'committed' : judged.certainty),
    polarity: deniesOutright(clause) ? 'negated' : mayDeny(clause) ? judged.polarity : 'affirmed',
  }
}
