import { ADMISSION } from '@/lib/beliefs/policy'
import type { ExtractorInput, HolderRef, Reading } from '@/lib/beliefs/types'
import { readBeliefs } from './builtin/read'

/** A conversation in the form of the labelling guidelines. */
export type LabelledConversation = {
  id: string
  participants: { id: string; role: string; title?: string | undefined }[]
  turns: { i: number; speaker: string; text: string }[]
}

/** One prediction with the fields of a label. */
export type PredictedObservation = Pick<Reading, 'turn' | 'quote' | 'reported' | 'statement' | 'kind' | 'dimension' | 'stance' | 'polarity' | 'certainty'> & {
  holder: string
}

function holderName(holder: HolderRef, speaker: string): string {
  return holder.kind === 'speaker' ? speaker : holder.kind === 'company' ? 'company' : holder.as
}

/** What any extractor is given of a labelled conversation: who has the role `customer` is theirs, all others are ours. */
export function conversationInput(item: LabelledConversation): ExtractorInput {
  const customer = new Set(item.participants.filter((p) => p.role === 'customer').map((p) => p.id))
  return {
    interactionType: 'call',
    account: '',
    us: item.participants.filter((p) => !customer.has(p.id)).map((p) => p.id),
    people: item.participants.map((p) => ({ key: p.id, name: p.id, aliases: [], side: customer.has(p.id) ? 'customer' : 'us' })),
    segments: item.turns.map((t) => ({ index: t.i, speaker: t.speaker, side: customer.has(t.speaker) ? 'customer' : 'us', shared: false, text: t.text })),
  }
}

/** A reading in the form of a label. */
export function predictedObservation(reading: Reading): PredictedObservation {
  const { turn, quote, holder, speaker, reported, statement, kind, dimension, stance, polarity, certainty } = reading
  return { turn, quote, holder: holderName(holder, speaker), reported, statement, kind, dimension, stance, polarity, certainty }
}

/** Reads one conversation with the built-in reader; `all` adds what was only possibly heard. */
export function readConversation(item: LabelledConversation, opts: { all?: boolean } = {}): PredictedObservation[] {
  return readBeliefs(conversationInput(item)).readings.filter((r) => opts.all || r.reading >= ADMISSION.shown).map(predictedObservation)
}
