import { footingOf, leverageOfDoubtful, leverageOfEvidence, type Footing } from '@/lib/alignment/pure'
import { ADMISSION, DECISION_COVERAGE } from '@/lib/beliefs/pure'
import type { KeptModel, Ledger, LedgerObservation } from '@/lib/beliefs/types'
import { findIdentifiers, findSpecialCategory } from '@/lib/privacy/pure'
import { weighed, type Circumstances, type Question } from './candidates'
import type { Wanted } from './reconcile'
import { asIfHeard, type HeldRow } from './tombstones'

/** What one reading of an interaction left, as it is stored. */
export type ReadWords = HeldRow & Pick<LedgerObservation, 'end' | 'speakerPersonId' | 'holderKey' | 'statement' | 'quote' | 'extractor' | 'extractorVersion' | 'ingestedAt' | 'closedAt'>

/** Something that a person should see because it happened: the model as it stands does not tell. */
export type Arisen = { reason: 'sensitive' | 'extractor_disagreement' | 'subject_request'; row: ReadWords }

/** What arose earlier and is asked about under this key. */
export type Raised = Arisen & { key: string }

/** Disagreements of one interaction that are raised: of a reader that hears everything otherwise, a few are enough to know. */
const MOST_DISAGREEMENTS = 5

/** What one reading of an interaction left: what stands, and what it closed at `now`. */
export const readingsIn = ({ observations }: Pick<Ledger, 'observations'>, interactionId: string, now: Date): ReadWords[] =>
  observations.filter((row) => row.interactionId === interactionId && (row.closedAt === null ? row.status === 'active' : row.closedAt.getTime() === now.getTime()))

/**
 * What a reading at `now` gives rise to: words that the checks of the privacy room stop at, and words that an earlier reader was sure of
 * and that this one does not hear, or hears the other way round.
 */
export function arisenOf(rows: readonly ReadWords[], now: Date): Arisen[] {
  const standing = rows.filter(({ closedAt }) => closedAt === null)
  const closed = rows.filter(({ closedAt }) => closedAt?.getTime() === now.getTime())
  const fresh = standing.filter(({ ingestedAt }) => ingestedAt.getTime() === now.getTime())
  const sensitive = fresh.filter(({ statement, quote }) => [statement, quote].some((text) => findSpecialCategory(text).length + findIdentifiers(text).length > 0))
  const differing = closed
    .filter((row) => row.reading >= ADMISSION.shown)
    .flatMap((row): ReadWords[] => {
      const same = standing.filter((other) => isOfSameWords(row, other))
      const opposed = same.find((other) => isOpposed(row, other) && isByAnother(row, other))
      if (same.length > 0) return opposed && same.every((other) => isOpposed(row, other)) ? [opposed] : []
      return standing.every((other) => isByAnother(row, other)) ? [row] : []
    })
  return [
    ...sensitive.map((row) => ({ reason: 'sensitive' as const, row })),
    ...[...new Set(differing)].sort((a, b) => b.reading - a.reading || (a.id < b.id ? -1 : 1)).slice(0, MOST_DISAGREEMENTS).map((row) => ({ reason: 'extractor_disagreement' as const, row })),
  ]
}

function isOfSameWords(a: ReadWords, b: ReadWords): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return a.segment === b.segment && a.holderKey === b.holderKey && shared >= DECISION_COVERAGE * Math.min(a.end - a.start, b.end - b.start)
}

const isOpposed = (a: ReadWords, b: ReadWords): boolean => a.stance !== b.stance && a.stance !== 'neutral' && b.stance !== 'neutral'

/** The same reader finds other words only when the facts around them changed: that is no disagreement. */
const isByAnother = (a: ReadWords, b: ReadWords): boolean => a.extractor !== b.extractor || a.extractorVersion !== b.extractorVersion

const DOUBT = { sensitive: 1, extractor_disagreement: 0.5, subject_request: 1 } as const

/** What arose, as items, weighed as things stand. Nobody is asked about the words of whoever is not modelled. */
export function raisedOf(arisen: readonly (Arisen | Raised)[], model: KeptModel, { stakes, policy }: Circumstances): Wanted[] {
  if (arisen.length === 0) return []
  const footing = footingOf(model.ledger, model, model.interactions, model.at)
  return arisen.flatMap((each): Wanted[] => {
    const { reason, row } = each
    const found = homeOf(row, model, footing)
    if (!found) return []
    const { beliefId, ...question } = found
    return [{ ...weighed({ ...question, key: 'key' in each ? each.key : `${reason}:${row.id}`, reason, doubt: DOUBT[reason] }, stakes, policy, null), beliefId }]
  })
}

function homeOf(row: ReadWords, { beliefs, ledger }: KeptModel, footing: Footing): (Pick<Question, 'belief' | 'item' | 'leverage'> & { beliefId: string | null }) | null {
  for (const belief of beliefs) {
    const item = belief.clusters.flatMap(({ evidence }) => evidence).find(({ observation }) => observation.id === row.id)
    if (item) return { belief, item, beliefId: belief.id, leverage: belief.admission === 'shown' ? leverageOfEvidence(footing, belief, item) : leverageOfDoubtful(footing, belief, item) }
  }
  const holder = ledger.holders.find(({ key, modelled }) => key === row.holderKey && modelled)
  const interaction = ledger.interactions.find(({ id }) => id === row.interactionId)
  const isSilent = row.speakerPersonId !== null && ledger.holders.some(({ personId, objected }) => objected && personId === row.speakerPersonId)
  if (!holder || !interaction || isSilent) return null
  const { belief, item } = asIfHeard(row, holder, interaction)
  return { belief, item, beliefId: null, leverage: leverageOfDoubtful(footing, belief, item) }
}
