import { readProposition } from './normalize'
import type { LedgerObservation, ProjectedBelief } from './types'
import type { Polarity } from '@/lib/shared/vocabulary'

/** What a holder says of what is believed of them, on purpose. */
export type Saying = 'right' | 'not_right'

type Proposition = Pick<LedgerObservation, 'statement' | 'holderKey' | 'kind' | 'dimension' | 'stance' | 'polarity' | 'attribute' | 'wording'>
export type Declared = Proposition & { declared: true; denies?: string }

/**
 * A holder's own word on what a belief says as evidence of it: the same again, or the other side of the same words, told as their denial.
 * Null where a denial cannot be put in words ("Not sure yet", denied): somebody then corrects the belief.
 */
export function declarationOf(belief: Proposition, says: Saying): Declared | null {
  const { statement, holderKey, kind, dimension, stance, polarity, attribute, wording } = belief
  if (says === 'right') return { statement, holderKey, kind, dimension, stance, polarity, attribute, ...(wording && { wording }), declared: true }
  const denial = otherSideOf(statement, polarity)
  return denial && { ...denial, holderKey, kind, dimension, stance: stance === 'neutral' ? stance : stance === 'positive' ? 'negative' : 'positive', attribute: null, declared: true, denies: statement }
}

/** The same words on the other side; those that deny in themselves are on one side only, so they are turned. */
function otherSideOf(statement: string, polarity: Polarity): Pick<Declared, 'statement' | 'polarity' | 'wording'> | null {
  if (readProposition(statement).negations > 0) {
    const turned = deniedStatement(statement)
    return turned === null ? null : { statement: turned, polarity: 'affirmed' }
  }
  if (polarity === 'negated') return { statement, polarity: 'affirmed' }
  return { statement, polarity: 'negated', wording: deniedStatement(statement) ?? `Says it is not so: ${statement.charAt(0).toLowerCase()}${statement.slice(1)}` }
}

/** What a belief says, as its own evidence says it. */
export function sayingOf(belief: Pick<ProjectedBelief, 'statement' | 'clusters' | 'kind' | 'dimension' | 'stance' | 'polarity' | 'holder'>): Proposition {
  const { statement, kind, dimension, stance, polarity, holder } = belief
  const told = belief.clusters.flatMap(({ evidence }) => evidence.map(({ observation }) => observation)).find((each) => (each.wording ?? each.statement) === statement)
  return { statement: told?.statement ?? statement, holderKey: holder.key, kind, dimension, stance, polarity: told?.polarity ?? polarity, attribute: told?.attribute ?? null, ...(told?.wording && { wording: told.wording }) }
}

/** Can a denial of what is told so count? */
export const isDeniable = (statement: string): boolean => readProposition(statement).negations === 0 || deniedStatement(statement) !== null

const AUXILIARIES = 'is|was|will|would|should|must|could|might'
const SAME_ENDING = /(?:ss|sh|ch|x|zz|o)es$/

/** A statement denied: "Thinks it is dear" → "Does not think it is dear", and back. Null where it is in another form. */
export function deniedStatement(statement: string): string | null {
  const denied = /^(?:does not|doesn['’]t) (\p{Ll}+)( .*)?$/isu.exec(statement)
  if (denied) return capital(`${thirdPerson(denied[1] ?? '')}${denied[2] ?? ''}`)
  const auxiliary = new RegExp(String.raw`^(${AUXILIARIES}|can) ?not\b(.*)$`, 'isu').exec(statement)
  if (auxiliary) return `${auxiliary[1] ?? ''}${auxiliary[2] ?? ''}`
  if (readProposition(statement).negations > 0) return null
  if (/^can /i.test(statement)) return statement.replace(/^(can) /i, '$1not ')
  const plain = new RegExp(String.raw`^(${AUXILIARIES}) (.*)$`, 'isu').exec(statement)
  if (plain) return `${plain[1] ?? ''} not ${plain[2] ?? ''}`
  const verb = /^(\p{L}\p{Ll}+s)( .*)?$/su.exec(statement)
  return verb ? `Does not ${infinitive((verb[1] ?? '').toLowerCase())}${verb[2] ?? ''}` : null
}

function infinitive(verb: string): string {
  if (verb === 'has') return 'have'
  if (/[^aeiou]ies$/.test(verb)) return `${verb.slice(0, -3)}y`
  return SAME_ENDING.test(verb) ? verb.slice(0, -2) : verb.slice(0, -1)
}

function thirdPerson(verb: string): string {
  if (verb === 'have') return 'has'
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`
  return SAME_ENDING.test(`${verb}es`) ? `${verb}es` : `${verb}s`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
