import { accountPeople, lockAccount, workspaceSettings } from '@/lib/crm'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { fileOfInteraction, findInteraction, markInteractionFile, type InteractionRecord } from '@/lib/ingest'
import { erasedHolders } from '@/lib/privacy'
import { sha256 } from '@/lib/shared/hash'
import type { Side } from '@/lib/shared/vocabulary'
import { createBuiltinExtractor } from '../extract'
import { isSaid, nameOfHolder, nameOfSaid, personKey, resolveSaid } from '../holders'
import { likeliest } from '../likeliest'
import { observationsOf, type NewObservation } from '../observe'
import { keepVectors, type VectorRow } from '../nearness/store'
import { MOST_READINGS } from '../policy'
import { knownStatements, replaceObservations } from '../store'
import type { Extractor, ExtractorInput, ExtractorOutput } from '../types'
import { asHolder, isModelled } from './load-ledger'

export type ReadResult = {
  interaction: { id: string; accountId: string; accountName: string; contentHash: string }
  observations: NewObservation[]
  /** What an embedding model made of these and of earlier statements, where one is set up. */
  vectors: VectorRow[]
  dropped: ExtractorOutput['dropped']
  unread: ExtractorOutput['unread']
  extractor: { id: string; version: string }
}

/** What tells the evidence of one reading from another's: the words, and who was said to speak them where that changed. */
const evidenceHash = ({ contentHash, placing }: InteractionRecord): string => (placing === null ? contentHash : sha256(contentHash, placing))

/**
 * Reads one interaction: loads it, lets the extractor read it outside any transaction, and gives back what to store.
 * Null when the interaction is gone, which is no error: somebody deleted it while it waited; and while nobody has said on which day it was or who speaks.
 */
export async function readInteraction(workspaceId: string, interactionId: string, now: Date, extractor: Extractor = createBuiltinExtractor()): Promise<ReadResult | null> {
  const loaded = await inWorkspace(workspaceId, async (tx) => {
    const interaction = await findInteraction(tx, workspaceId, interactionId)
    if (!interaction?.occurredAt || (await fileOfInteraction(tx, workspaceId, interactionId))?.status === 'needs_answers') return null
    await markInteractionFile(tx, workspaceId, interactionId, { status: 'reading', now })
    return { interaction: { ...interaction, occurredAt: interaction.occurredAt }, ...(await circumstances(tx, workspaceId, interaction, extractor.knows ?? 0)) }
  })
  if (!loaded) return null
  const { interaction, input, objected } = loaded
  const output = await extractor.read(input)
  const speakers = new Map(interaction.speakers.map((speaker) => [speaker.label, { personId: speaker.personId }]))
  const all = observationsOf(
    { ...interaction, contentHash: evidenceHash(interaction), segmentAt: new Map(interaction.segments.map((segment) => [segment.index, segment.at])), speakers },
    likeliest(output.readings, MOST_READINGS), extractor,
  )
  const observations = all.filter((observation) => !objected(observation))
  const withheld = all.length - observations.length
  const beyond = Math.max(0, output.readings.length - MOST_READINGS)
  return {
    interaction: { id: interaction.id, accountId: interaction.accountId, accountName: interaction.account.name, contentHash: evidenceHash(interaction) },
    observations,
    vectors: [],
    dropped: { ...output.dropped, ...(withheld > 0 && { consent: withheld }), ...(beyond > 0 && { too_many: beyond }) },
    unread: output.unread,
    extractor: { id: extractor.id, version: extractor.version },
  }
}

/** Stores what was read, in place of what an earlier reading had found. False when the account is gone by now. */
export async function storeReading(tx: Tx, workspaceId: string, result: ReadResult, now: Date): Promise<boolean> {
  if (!(await lockAccount(tx, workspaceId, result.interaction.accountId))) return false
  if (!(await findInteraction(tx, workspaceId, result.interaction.id))) return false
  await replaceObservations(tx, workspaceId, result.interaction.id, now, result.observations)
  await keepVectors(tx, workspaceId, result.vectors)
  return true
}

async function circumstances(tx: Tx, workspaceId: string, interaction: InteractionRecord, known: number) {
  const people = await accountPeople(tx, workspaceId, interaction.accountId)
  const settings = await workspaceSettings(tx, workspaceId)
  const speakers = new Map(interaction.speakers.map((speaker) => [speaker.label, speaker]))
  const silent = new Set(people.filter((person) => !isModelled(person)).map((person) => person.id))
  const input: ExtractorInput = {
    interactionType: interaction.type,
    account: interaction.account.name,
    us: [settings.companyName, ...settings.companyAliases].filter((name) => name !== ''),
    people: people.filter((person) => person.kind === 'named').map((person) => ({
      key: personKey(person.id), name: person.name, aliases: person.aliases, side: person.side, ...(person.title !== null && { title: person.title }),
    })),
    segments: interaction.segments.map((segment) => {
      const speaker = speakers.get(segment.speaker)
      const side: Side = speaker?.side ?? 'unknown'
      // Their turn stays as an empty place: no reader, and no model elsewhere, is given the words of whoever objected.
      const text = speaker?.personId && silent.has(speaker.personId) ? '' : segment.text
      return { index: segment.index, speaker: segment.speaker, side, shared: speaker?.shared ?? false, text }
    }),
  }
  if (known > 0) {
    const names = new Map(people.map((person) => [person.id, person.name]))
    input.known = (await knownStatements(tx, workspaceId, interaction.accountId, interaction.id, known))
      .map(({ holderKey, statement }) => ({ holder: nameOfHolder(holderKey, interaction.account.name, names), statement }))
  }
  const keys = new Set([...silent].map(personKey))
  const holders = people.map(asHolder)
  const erased = await erasedHolders(tx, workspaceId, interaction.accountId)
  // Whoever objected or was erased is not modelled, neither by their own words nor by what others say of them.
  const objected = ({ holderKey }: NewObservation): boolean => {
    if (!isSaid(holderKey)) return keys.has(holderKey)
    const person = resolveSaid(holderKey, holders)
    return person === null ? erased?.(nameOfSaid(holderKey)) === true : keys.has(person)
  }
  return { input, objected: keys.size === 0 && !erased ? () => false : objected }
}

