import type { ParsedFile, ParsedInteraction, ParsedUsageEvent } from '../types'
import { UnreadableFileError } from './errors'
import { emptyInteraction, parsedFile } from './parser'
import { SkipCounter } from './turns'
import { asArray, asObject, asText, readInstant, type Json } from './text'

type Call = { event: ParsedUsageEvent; groupId: string; groupName: string | null }

/** Values that a rule can read; nested ones are left out, their depth is the vendor's own. */
function flat(source: Json | null): ParsedUsageEvent['properties'] {
  return Object.fromEntries(Object.entries(source ?? {}).flatMap(([key, value]) =>
    (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [[key, value] as const] : [])))
}

/** True of an object with the shape of one call in Segment's form. */
export function isSegmentCall(json: Json | null): boolean {
  return json !== null && /^(?:track|identify|group|page|screen|alias)$/.test(asText(json.type) ?? '') &&
    ['messageId', 'timestamp', 'event', 'userId', 'anonymousId'].filter((key) => json[key] !== undefined).length >= 2
}

/** `track` keeps its event's name; the others are named after their type and carry traits as properties. */
function callOf(json: Json | null): Call | null {
  if (json === null) return null
  const type = asText(json.type)
  const at = readInstant(json.timestamp) ?? readInstant(json.originalTimestamp) ?? readInstant(json.sentAt) ?? readInstant(json.receivedAt)
  const messageId = asText(json.messageId)
  const event = type === 'track' ? asText(json.event) : type
  if (at === null || messageId === null || event === null || !/^(?:track|identify|group|page|screen)$/.test(type ?? '')) return null
  const userId = asText(json.userId) ?? asText(json.anonymousId)
  const name = asText(json.name)
  const properties = { ...(name === null ? {} : { name }), ...flat(asObject(json.traits)), ...flat(asObject(json.properties)) }
  const context = asObject(json.context)
  return {
    event: { messageId, at, event, properties, ...(userId === null ? {} : { userId }) },
    groupId: asText(json.groupId) ?? asText(context?.groupId) ?? '',
    groupName: type === 'group' ? asText(asObject(json.traits)?.name) : null,
  }
}

function linesOf(text: string, skips: SkipCounter): (Json | null)[] {
  const calls: (Json | null)[] = []
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return
    try {
      const json = asObject(JSON.parse(line))
      if (callOf(json) === null) skips.add('bad_line', 1, index + 1)
      else calls.push(json)
    } catch {
      skips.add('bad_line', 1, index + 1)
    }
  })
  return calls
}

/**
 * Reads usage calls in Segment's form, a JSON object a line (or an array, or `{ batch: […] }`): one usage interaction
 * per group, without segments. A message that arrives twice counts once; order is by timestamp, whenever it arrived.
 * @throws UnreadableFileError when no line is a call
 */
export function parseSegment({ fileName, text, json }: { fileName: string; text: string; json: unknown }): ParsedFile {
  const skips = new SkipCounter()
  const whole = json === undefined ? linesOf(text, skips) : (Array.isArray(json) ? json : asObject(json)?.batch === undefined ? [json] : asArray(asObject(json)?.batch)).map(asObject)
  const groups = new Map<string, { calls: Map<string, Call>; name: string | null }>()
  const seen = new Set<string>()
  for (const raw of whole) {
    const call = callOf(raw)
    if (call === null) { skips.add('bad_line'); continue }
    if (seen.has(call.event.messageId)) { skips.add('duplicate_message'); continue }
    seen.add(call.event.messageId)
    const group = groups.get(call.groupId) ?? { calls: new Map<string, Call>(), name: null }
    group.calls.set(call.event.messageId, call)
    group.name = call.groupName ?? group.name
    groups.set(call.groupId, group)
  }
  if (seen.size === 0) {
    throw new UnreadableFileError({
      fileName, problem: 'no usage call was found: "type", "messageId", "timestamp" and "event" were expected on each line.',
      remedy: 'Export the calls in Segment\'s form, one JSON object a line.',
    })
  }
  return parsedFile('segment_jsonl', [...groups].map(([id, group]) => usageOf(id, group.name, [...group.calls.values()])), skips.list())
}

function usageOf(groupId: string, name: string | null, calls: Call[]): ParsedInteraction {
  const usage = calls.map((call) => call.event).toSorted((a, b) => a.at.getTime() - b.at.getTime() || a.messageId.localeCompare(b.messageId, 'en'))
  const day = (event: ParsedUsageEvent | undefined): string => event?.at.toISOString().slice(0, 10) ?? ''
  return {
    ...emptyInteraction('usage'), title: `Product usage, ${day(usage[0])} to ${day(usage.at(-1))}`, occurredAt: usage.at(-1)?.at ?? null,
    externalId: groupId === '' ? null : groupId, accountHint: name, usage,
  }
}
