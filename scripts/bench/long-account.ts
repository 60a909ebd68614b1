import type { NewObservation } from '@/lib/beliefs/observe'
import { COMPANY, personKey } from '@/lib/beliefs/holders'
import { idFrom } from '@/lib/shared/ids'
import { seeded } from '@/lib/shared/seeded'
import type { Certainty, CommitteeRole, Dimension, Kind, Stance } from '@/lib/shared/vocabulary'

const DAY = 86_400_000
/** Observations of one interaction. */
export const PER_INTERACTION = 10
/** People of the customer who speak in one interaction. */
const SPEAKERS = 3
const START = Date.UTC(2024, 0, 8, 10)

export type LongInteraction = { id: string; contentHash: string; title: string; occurredAt: Date; fingerprint: bigint[]; observations: NewObservation[] }
export type LongPerson = { id: string; name: string; role: CommitteeRole }
export type LongAccount = { people: LongPerson[]; interactions: LongInteraction[] }

const SYLLABLES = { onset: 'b br c d dr f fl g gr h k l m n p pl r s st t tr v w'.split(' '), vowel: 'a e i o u ai ea ou'.split(' '), coda: 'b d g l m n nd nt p r rk rt s st t v x'.split(' ') }
/** About as many content words as the talk of one large customer has. */
const VOCABULARY = 3_000
const SUBJECT_WORDS = 4

type Frame = { kind: Kind; stance: Stance; say: (subject: string) => string }
const FRAMES: Frame[] = [
  { kind: 'concern', stance: 'negative', say: (subject) => `Worried about the ${subject}` },
  { kind: 'priority', stance: 'positive', say: (subject) => `Wants the ${subject}` },
  { kind: 'evaluation', stance: 'positive', say: (subject) => `Thinks the ${subject} is good` },
  { kind: 'expectation', stance: 'neutral', say: (subject) => `Expects the ${subject} to be ready` },
  { kind: 'evaluation', stance: 'negative', say: (subject) => `Thinks the ${subject} is not reliable` },
]
const DIMENSIONS: Dimension[] = ['value', 'product', 'integration', 'trust', 'price', 'timing', 'relationship']
const CERTAINTIES: Certainty[] = ['stated', 'stated', 'hedged', 'emphatic', 'implied', 'committed']
const ROLES: CommitteeRole[] = ['economic_buyer', 'champion', 'technical_evaluator', 'legal', 'user', 'unknown']

/**
 * An account with a long history, the same for the same size: people return to what they spoke of before, and now and then
 * bring up something new (about n^0.7 subjects in n observations); a large account has more people (about the square root).
 */
export function longAccount(accountId: string, observations: number): LongAccount {
  const draw = seeded(`long account ${observations}`)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(draw() * items.length)] ?? (items[0] as T)
  const count = Math.ceil(observations / PER_INTERACTION)
  const people = Array.from({ length: Math.max(4, Math.round(Math.sqrt(observations) / 6)) }, (_, n): LongPerson => ({
    id: idFrom('bench person', accountId, String(n)), name: `Person ${n + 1}`, role: ROLES[n % ROLES.length] ?? 'unknown',
  }))
  const syllable = (): string => pick(SYLLABLES.onset) + pick(SYLLABLES.vowel) + pick(SYLLABLES.coda)
  const words = Array.from({ length: VOCABULARY }, () => syllable() + syllable())
  const known = new Map<string, string[]>()
  const subjectOf = (holder: string): string => {
    const subjects = known.get(holder) ?? []
    if (subjects.length > 0 && draw() > 0.7 * (subjects.length + 1) ** -0.4) return pick(subjects)
    // Some words come up all the time, most seldom.
    const fresh = Array.from({ length: SUBJECT_WORDS }, () => words[Math.floor(words.length * draw() ** 2)] ?? '').join(' ')
    known.set(holder, [...subjects, fresh])
    return fresh
  }
  const interactions = Array.from({ length: count }, (_, n): LongInteraction => {
    const id = idFrom('bench interaction', accountId, String(n))
    const occurredAt = new Date(START + Math.round((n * 730 * DAY) / count))
    const present = Array.from({ length: SPEAKERS }, () => pick(people))
    const said = Array.from({ length: PER_INTERACTION }, (_, segment): NewObservation => {
      const speaker = pick(present)
      const holderKey = draw() < 0.1 ? COMPANY : personKey(speaker.id)
      const frame = pick(FRAMES)
      const statement = frame.say(subjectOf(holderKey))
      return {
        id: idFrom('bench observation', id, String(segment)), accountId, interactionId: id, segment, start: 0, end: statement.length, quote: statement,
        speaker: speaker.name, speakerPersonId: speaker.id, holderKey, reported: false, statement, kind: frame.kind, dimension: pick(DIMENSIONS),
        stance: frame.stance, polarity: 'affirmed', certainty: pick(CERTAINTIES), unprompted: draw() < 0.3, reason: null, attribute: null, turnabout: null,
        source: 'first_person', extractor: 'bench', extractorVersion: '1', rule: 'bench', rawReading: 0.9, reading: draw() < 0.2 ? 0.65 : 0.9,
        eventAt: occurredAt, contentHash: idFrom('bench content', id, String(segment)),
      }
    })
    const fingerprint = Array.from({ length: 128 }, () => BigInt(Math.floor(draw() * 2 ** 32)))
    return { id, contentHash: `bench ${n} ${id}`, title: `Call ${n + 1}`, occurredAt, fingerprint, observations: said }
  })
  return { people, interactions }
}
