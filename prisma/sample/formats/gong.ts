import type { Turn } from '../cast'
import { digitsOf } from '../digits'
import { breathsOf } from './timing'

/** Gong's extensive call data and its transcript in one file, times in milliseconds, parties joined by speaker id. */
export function gongJson(turns: Turn[], seed: string, title: string, at: Date): string {
  const callId = digitsOf(`${seed}/call`, 19)
  const labels = [...new Set(turns.map((turn) => turn.label))]
  const speakerId = (label: string) => digitsOf(`${seed}/speaker/${label}`, 13)
  const parties = labels.map((label) => {
    const actor = turns.find((turn) => turn.label === label)?.actor
    const known = actor !== undefined && !actor.room
    return {
      id: digitsOf(`${seed}/party/${label}`, 13),
      ...(known ? { emailAddress: actor.email, title: actor.title } : {}),
      name: label,
      speakerId: speakerId(label),
      context: [],
      affiliation: actor?.ours ? 'Internal' : known ? 'External' : 'Unknown',
      methods: ['Invitee', 'Attendee'],
    }
  })
  const breaths = breathsOf(turns, seed)
  const transcript = turns.map((turn, index) => ({
    speakerId: speakerId(turn.label),
    topic: index < 3 ? 'Small Talk' : null,
    sentences: breaths.filter((breath) => breath.turnIndex === index)
      .map(({ startMs, endMs, text }) => ({ start: startMs, end: endMs, text })),
  }))
  return JSON.stringify({
    requestId: digitsOf(`${seed}/request`, 16),
    records: { totalRecords: 1, currentPageSize: 1, currentPageNumber: 0 },
    calls: [{
      metaData: {
        id: callId,
        url: `https://app.gong.io/call?id=${callId}`,
        title,
        scheduled: at.toISOString(),
        started: at.toISOString(),
        duration: Math.round((breaths.at(-1)?.endMs ?? 0) / 1_000),
        direction: 'Conference',
        system: 'Zoom',
        scope: 'External',
        media: 'Video',
        language: 'eng',
        isPrivate: false,
      },
      parties,
    }],
    callTranscripts: [{ callId, transcript }],
  }, null, 2) + '\n'
}
