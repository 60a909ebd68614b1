import { OPPOSITE } from '@/lib/beliefs/turnabout-stance'
import { newValuesIn } from '@/lib/beliefs/turnabout-value'
import type { Attribute } from '@/lib/beliefs/types'
import type { Stance } from '@/lib/shared/vocabulary'
import type { Judged } from './attributes'
import type { Pull } from './rules/pulls'
import { plainStance } from './rules/stances'
import { valenceOf } from './rules/valence'
import { wordsOf } from './conversation'
import type { Turned } from './turnabout'

/** A value that comes with somebody's word for it, with the deed itself, or as an offer: "the board approved 40,000", "I can go to 90". */
const GRANTED = /\b(?:pay|offer|go (?:up )?to|can do|could do|afford|max(?:imum)?|at (?:the )?most|approved?|signed|signs?|signing|renew\w*|extend\w*|commit\w*|released|granted|cleared|allocated|freed up|mine|ours|finally|happy|glad|pleased)\b/

/** An attitude of before, of which nothing more is said: whoever used to think it thinks so no longer. */
const FORMERLY = /^(?:(?:and|but|so|well|yes|honestly|frankly|look),? )*(?:i|we) (?:really |honestly |also |always )?used to (?:think|believe|feel|say|assume|reckon|fear|doubt|hate|dislike|love|like|enjoy|trust|prefer|swear by)\b(?!.*\b(?:but|now|until|today|these days|any ?more)\b)/

/** A view of before that is no longer held: "I don't think it's expensive any more", "we no longer find it too complex". */
const RECANTED = /\b(?:no longer (?:think|believe|find|feel|say|see|call|consider)s?|(?:don't|do not|doesn't|does not) (?:think|believe|find|feel|say|see|call|consider)(?=.*\bany ?(?:more|longer)\b)) (?<view>.+)/

const TOO = /\btoo (?!good\b)\p{L}+/u

/** A value that comes with a refusal or a limit: "not a day before the third", "no more than forty". */
const LIMITS = /\b(?:not?|never|only|nothing|none|without|unless|or we|until|at most|max(?:imum)?|cap(?:ped)?|limit(?:ed)?|cut|less|cannot)\b|n't\b/

/** No budget is one against us. */
const NOTHING = /^(?:nothing|nought|zero|nil|none|no\b|0$)/i

const ENOUGH = /\b(?:is|are|will be|would be)(?: \w+)? (?:enough|plenty|fine|ok|okay|acceptable)\b/

/** Attributes that say no more than their value; to go live is also something that people want. */
const BARE: readonly Attribute['name'][] = ['budget', 'decision_date', 'decision_maker', 'seat_count', 'contract_term']

/**
 * Which way a span pulls, over the model's guess: a worry that is openly given up pulls toward us (42 of 44 labels) whatever
 * its words are otherwise, what somebody used to think pulls the other way by now, and a bare value, set or corrected, pulls
 * neither way unless words beside it do ("The board approved it. Forty thousand."). `clause` is lowered, `before` is what its
 * speaker said before it. A stance that `pull` has settled stays.
 */
export function leaningOf({ stance, kind }: Judged, clause: string, before: string, attribute: Attribute | null, turned: Turned | null, pull: Pull | null = null): Stance {
  if (turned?.firm && turned.turnabout === 'withdraws') return 'positive'
  if (FORMERLY.test(clause)) return OPPOSITE[stance]
  if (pull || plainStance(clause) !== null) return stance
  const given = RECANTED.exec(clause)?.groups?.['view']
  if (given !== undefined) {
    const { good, bad } = valenceOf(wordsOf(given))
    const isBad = bad > 0 || TOO.test(given)
    if (good > 0 !== isBad) return isBad ? 'positive' : 'negative'
  }
  // To be content with less than one asked for is no complaint.
  if (stance === 'negative' && turned?.turnabout === 'mind_change' && ENOUGH.test(clause)) return 'neutral'
  if (attribute?.name === 'budget' && NOTHING.test(attribute.value)) return 'negative'
  if (stance === 'neutral') return stance
  const corrected = turned?.turnabout === 'mind_change' && (turned.firm || attribute !== null) && newValuesIn(clause, turned.former).length > 0
  const bare = corrected || (attribute !== null && BARE.includes(attribute.name) && kind !== 'evaluation')
  const beside = before.toLowerCase().trim().split(/(?<=[.!?])\s+/).at(-1) ?? ''
  if (!bare) return stance
  const { good, bad } = valenceOf(wordsOf(clause))
  const isSaid = stance === 'positive' ? good > 0 || GRANTED.test(`${beside} ${clause}`) : bad > 0 || LIMITS.test(clause)
  return isSaid ? stance : 'neutral'
}
