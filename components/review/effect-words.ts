import type { EffectView, RegroupBelief, RegroupPreview, ReviewItemView } from '@/lib/review/types'
import { count, formatAlignment, formatConfidence, formatDifference } from '@/lib/shared/format'
import type { BeliefStatus } from '@/lib/shared/vocabulary'

/** What a decision would change, in words: "confidence .62 → .71, alignment +.01". */
export function effectWords(effect: EffectView): string {
  return [confidenceWords(effect.confidenceFrom, effect.confidenceTo), alignmentWords(effect)].filter((words) => words !== null).join(', ')
}

/** What approving or rejecting an item would change, in the words of any other ruling. Where there is no number, what becomes of the belief is said. */
export function answerWords({ belief, effects }: Pick<ReviewItemView, 'belief' | 'effects'>, answer: 'approve' | 'reject'): string {
  const effect = effects[answer]
  if (effect.confidenceFrom !== null || effect.confidenceTo !== null) return effectWords(effect)
  const was: Told = { admission: belief?.admission ?? 'possibly_heard', confidence: null, status: 'active', holder: '' }
  const stays = answer === 'approve' || (belief !== null && belief.mentions > 1)
  const becomes = stays ? movedWords(was, answer === 'approve' ? { ...was, admission: 'shown' } : was) : GOES
  return [becomes, alignmentWords(effect)].filter((words) => words !== null).join(', ')
}

/** What merging a pair would change; it may be that they cannot be one. */
export const mergeWords = ({ pair }: Pick<ReviewItemView, 'pair'>): string => (pair?.merged ? regroupWords(pair.merged) : 'they cannot be one as they stand')

export const APART = 'nothing, and nobody is asked again'

/** The decisions of an item and what each would change, without what explains a number. */
export function answersInBrief(item: Pick<ReviewItemView, 'belief' | 'effects' | 'pair'>, pairing: boolean): { decision: string; words: string }[] {
  if (pairing) return [{ decision: 'Merge', words: mergeWords(item) }, { decision: 'Keep apart', words: APART }]
  return (['approve', 'reject'] as const).map((answer) => ({ decision: answer === 'approve' ? 'Approve' : 'Reject', words: answerWords(item, answer).replace(WHY_NO_NUMBER, '') }))
}

/** One belief that a ruling would change, and how. */
export type ChangeLine = { key: string; statement: string; words: string }

/**
 * What a ruling would change of each belief: "confidence .62 → .71", "new, said in one conversation". A belief stays itself by its key;
 * where one goes and one comes, what comes is what was corrected. Those that stay as they are are left out.
 */
export function changeLines({ before, after }: RegroupPreview): ChangeLine[] {
  const [was, is] = [new Map(before.map((belief) => [belief.key, belief])), new Map(after.map((belief) => [belief.key, belief]))]
  const [gone, come] = [before.filter(({ key }) => !is.has(key)), after.filter(({ key }) => !was.has(key))]
  const corrected = gone.length === 1 && come.length === 1 ? gone[0] : undefined
  const lines = after.flatMap((belief) => {
    const from = was.get(belief.key) ?? corrected
    if (from !== undefined && before.length > 1 && isSame(from, belief)) return []
    return [{ key: belief.key, statement: belief.statement, words: from === undefined ? `new, ${admittedWords(belief)}` : movedWords(from, belief) }]
  })
  return [...lines, ...(corrected ? [] : gone).map(({ key, statement }) => ({ key, statement, words: after.length === 0 ? GOES : 'no belief of its own any more' }))]
}

/** What a ruling would change, on one line: "2 beliefs → 1: confidence .72 from 3 observations, alignment unchanged". */
export function regroupWords(preview: RegroupPreview): string {
  const { before, after } = preview
  const lines = changeLines(preview)
  const beliefs = after.length === 0 && before.length === 1 ? GOES
    : before.length !== after.length ? `${count(before.length, 'belief')} → ${after.length}: ${becomeWords(after)}`
    : lines.length === 0 ? 'no belief changes'
    : lines.map(({ statement, words }) => (before.length === 1 ? words : `“${statement}”: ${words}`)).join('; ')
  return [beliefs, alignmentWords(preview)].filter((words) => words !== null).join(', ')
}

/** "confidence .72 from 3 observations, 1 of them against it"; one conversation has no number. */
export function figureWords({ confidence, observations, against = 0 }: Pick<RegroupBelief, 'confidence' | 'observations'> & Partial<Pick<RegroupBelief, 'against'>>): string {
  return confidence === null ? 'said in one conversation' : `confidence ${written(confidence)} from ${count(observations, 'observation')}${against > 0 ? `, ${against} of them against it` : ''}`
}

/** How alignment would move; null where it has no number before and after. */
export function alignmentWords({ alignmentFrom: from, alignmentTo: to }: Pick<EffectView, 'alignmentFrom' | 'alignmentTo'>): string | null {
  if (from === null && to === null) return null
  if (from === null) return `alignment gets its first number, ${formatAlignment(to ?? 0)}`
  if (to === null) return `alignment ${formatAlignment(from)} → not enough evidence`
  return formatAlignment(from) === formatAlignment(to) ? 'alignment unchanged' : `alignment ${formatDifference(from, to)}`
}

const becomeWords = (beliefs: readonly RegroupBelief[]): string => {
  const words = [...new Set(beliefs.map(admittedWords))]
  return words.length === 1 && beliefs.length > 1 ? `each ${words.join('')}` : words.join('; ')
}

/** What is only possibly heard counts nowhere, so that no number of it is told. */
const admittedWords = (belief: RegroupBelief): string => (belief.admission === 'shown' ? figureWords(belief) : 'only possibly heard')
const shownNumber = ({ admission, confidence }: Told): number | null => (admission === 'shown' ? confidence : null)

const isSame = (from: RegroupBelief, to: RegroupBelief): boolean =>
  from.statement === to.statement && from.holder === to.holder && from.status === to.status && from.admission === to.admission && from.observations === to.observations &&
  (from.confidence === to.confidence || (from.confidence !== null && to.confidence !== null && written(from.confidence) === written(to.confidence)))

const BECOMES: Record<BeliefStatus, string> = { active: 'held again', contested: 'contested by now', resolved: 'ends, it was answered', superseded: 'ends, another took its place' }

const WHY_NO_NUMBER = ' (it takes a second conversation)'

/** Its evidence is rejected, and nothing else bears it. */
const GOES = 'the belief goes'

/** What is told of a belief on either side of a ruling. */
type Told = Pick<RegroupBelief, 'admission' | 'confidence' | 'status' | 'holder'>

function movedWords(from: Told, to: Told): string {
  const [number, then] = [shownNumber(from), shownNumber(to)]
  // What has ended counts no more, however sure it was.
  if (from.status !== to.status && (to.status === 'superseded' || to.status === 'resolved')) return BECOMES[to.status]
  return [
    from.admission === to.admission ? null : to.admission === 'shown' ? 'shown from now on' : 'only possibly heard from now on',
    from.status === to.status ? null : BECOMES[to.status],
    from.holder === to.holder ? null : `held by ${to.holder}`,
    to.admission === 'shown' ? confidenceWords(number, then) : from.admission === to.admission ? 'only possibly heard, as it is now' : null,
  ].filter((words) => words !== null).join(', ')
}

function confidenceWords(from: number | null, to: number | null): string {
  if (from === null && to === null) return `no number yet${WHY_NO_NUMBER}`
  if (from === null) return `a first number: confidence ${written(to)}`
  if (to === null) return `confidence ${written(from)} → no number`
  return written(from) === written(to) ? `confidence stays ${written(from)}` : `confidence ${written(from)} → ${written(to)}`
}

const written = (value: number | null) => formatConfidence(value ?? 0)
