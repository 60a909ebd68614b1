import { binds, targetsOf, type Judged } from '@/lib/beliefs/pure'
import type { Holder, LedgerDecision } from '@/lib/beliefs/types'
import { normaliseName } from '@/lib/shared/names'
import type { SameMistake } from './types'

/** An observation with its holder as it was said or spoken, before anybody was taken for it. */
export type Heard = Judged & { said: string }

export type Mistake = Pick<SameMistake, 'kind' | 'as'> & {
  fromKey: string
  toKey: string
  /** Made again here, and judged by nobody. */
  again: Heard[]
  /** Made again where a person has judged the reading as it is. */
  judged: Heard[]
}

/**
 * The mistake behind a correction of who holds something, and where it was made again. Two kinds can be told: a name or an office
 * ("our CFO") that was taken for the wrong person, wherever it is said; and the label of a speaker that was, in that conversation,
 * and in others where the label is a name. Somebody who was heard rightly and spoke for another shows no such mistake: null.
 */
export function mistakeOf(decision: LedgerDecision, heard: readonly Heard[], holders: readonly Holder[]): Mistake | null {
  const toKey = decision.correction?.holderKey
  if ((decision.action !== 'fix' && decision.action !== 'move') || toKey === undefined) return null
  const own = new Set(targetsOf(decision).flatMap((target) => {
    const bound = heard.filter(({ original, interaction }) => binds(target, original, interaction))
    const verbatim = bound.filter(({ original }) => original.statement === target.statement)
    return verbatim.length > 0 ? verbatim : bound
  }))
  const [first] = own
  if (!first || first.original.holderKey === toKey) return null
  const isSame = first.said.startsWith('said:') ? sameName(first) : sameSpeaker(first, holders)
  if (isSame === null) return null
  const same = heard.filter((each) => !own.has(each) && each.verdict !== 'rejected' && each.observation.holderKey !== toKey && isSame(each))
  const named = first.said.startsWith('said:')
  return {
    kind: named ? 'name' : 'speaker', as: named ? nameIn(first) : first.original.speaker, fromKey: first.original.holderKey, toKey,
    again: same.filter(({ verdict }) => verdict === 'unjudged'), judged: same.filter(({ verdict }) => verdict === 'accepted'),
  }
}

type IsSame = (each: Heard) => boolean

/** "our CFO" and "the CFO" are one name. */
const nameIn = ({ said }: Heard): string => said.slice('said:'.length).replace(/^(?:our|my|the|their|his|her) /, '')

const sameName = (first: Heard): IsSame => (each) => each.said.startsWith('said:') && nameIn(each) === nameIn(first) && each.original.holderKey === first.original.holderKey

/** Labels that a recorder gives: "Speaker 2" is somebody else in the next recording. */
const NO_NAME = /^(?:speaker|participant|guest|user|caller|unknown|customer|attendee|person)?(?: ?[a-z]| ?\d+)?$/

function sameSpeaker(first: Heard, holders: readonly Holder[]): IsSame | null {
  const { speaker, reported, holderKey, speakerPersonId, interactionId } = first.original
  const label = normaliseName(speaker)
  const taken = holders.find(({ key }) => key === holderKey)
  // Whoever bears the label was taken for themselves; and what a known person says for the firm is no mistake about the speaker.
  if (reported || (taken?.personId && normaliseName(taken.name) === label)) return null
  if (holderKey === 'company' && speakerPersonId !== null) return null
  return ({ original }) => !original.reported && original.holderKey === holderKey && original.speakerPersonId === speakerPersonId &&
    (original.interactionId === interactionId ? original.speaker === speaker : !NO_NAME.test(label) && normaliseName(original.speaker) === label)
}
