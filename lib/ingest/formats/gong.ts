import type { Side } from '@/lib/shared/vocabulary'
import { byWord } from '@/lib/shared/by-word'
import type { ParsedFile, ParsedInteraction } from '../types'
import { UnreadableFileError } from './errors'
import { emptyInteraction, parsedFile } from './parser'
import { segmentsFrom, SkipCounter, speakersOf, UNKNOWN_SPEAKER, type SpeakerFacts, type Turn } from './turns'
import { asArray, asObject, asText, readInstant, type Json } from './text'

const SIDES: Record<string, Side> = byWord({ Internal: 'us', External: 'customer' })

/** Two parties of one name stay two speakers: the second is labelled with its address or id. */
function partiesOf(call: Json | null): { labels: Map<string, string>; facts: Map<string, SpeakerFacts> } {
  const labels = new Map<string, string>()
  const facts = new Map<string, SpeakerFacts>()
  for (const party of asArray(call?.parties).map(asObject)) {
    const speakerId = asText(party?.speakerId)
    if (party === null || speakerId === null) continue
    const email = asText(party.emailAddress)
    const title = asText(party.title)
    const name = asText(party.name)?.trim() ?? email ?? `Speaker ${labels.size + 1}`
    const label = facts.has(name) ? `${name} <${email ?? speakerId}>` : name
    labels.set(speakerId, label)
    facts.set(label, {
      side: SIDES[asText(party.affiliation) ?? ''] ?? 'unknown',
      ...(email === null ? {} : { email }), ...(title === null ? {} : { title }),
    })
  }
  return { labels, facts }
}

function callOf(id: string | null, call: Json | null, transcript: Json | null, skips: SkipCounter): ParsedInteraction {
  const { labels, facts } = partiesOf(call)
  const turns: Turn[] = []
  for (const monologue of asArray(transcript?.transcript).map(asObject)) {
    const speakerId = asText(monologue?.speakerId)
    const speaker = speakerId === null ? UNKNOWN_SPEAKER : labels.get(speakerId) ?? `Speaker ${speakerId}`
    for (const sentence of asArray(monologue?.sentences).map(asObject)) {
      const text = asText(sentence?.text)
      if (sentence === null || text === null) { skips.add('empty_sentence'); continue }
      const ms = (value: unknown): number | undefined => (asText(value) !== null && Number.isFinite(Number(value)) ? Number(value) : undefined)
      turns.push({ speaker, text, startMs: ms(sentence.start), endMs: ms(sentence.end) })
    }
  }
  const segments = segmentsFrom(turns, { merge: true })
  const meta = asObject(call?.metaData)
  return {
    ...emptyInteraction('call'), title: asText(meta?.title), occurredAt: readInstant(meta?.started) ?? readInstant(meta?.scheduled),
    externalId: id, segments, speakers: speakersOf(segments, facts),
  }
}

/**
 * Reads Gong's export: `calls` (with parties) joined to `callTranscripts` on the call id; times are milliseconds.
 * @throws UnreadableFileError when no call has a transcript
 */
export function parseGong(fileName: string, json: Json): ParsedFile {
  const skips = new SkipCounter()
  const calls = asArray(json.calls).map(asObject)
  const idOf = (call: Json | null): string | null => asText(asObject(call?.metaData)?.id) ?? asText(call?.id)
  const interactions = asArray(json.callTranscripts).map(asObject).map((transcript) => {
    const id = asText(transcript?.callId)
    const call = calls.find((each) => idOf(each) === id) ?? (calls.length === 1 && id === null ? calls[0] ?? null : null)
    return callOf(id, call, transcript, skips)
  }).filter((call) => call.segments.length > 0)
  const silent = calls.length - interactions.length
  if (silent > 0) skips.add('call_without_transcript', silent)
  if (interactions.length === 0) {
    throw new UnreadableFileError({
      fileName, problem: 'this Gong export has no transcript: "callTranscripts" with sentences was expected.',
      remedy: 'Export the transcripts (POST /v2/calls/transcript) together with the calls (/v2/calls/extensive).',
    })
  }
  return parsedFile('gong_json', interactions, skips.list())
}
