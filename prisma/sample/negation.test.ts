import { describe, expect, it } from 'vitest'
import { createBuiltinExtractor } from '@/lib/beliefs/extract'
import { groupBySubject } from '@/lib/beliefs/merge'
import type { Matchable } from '@/lib/beliefs/match'
import { sideOf } from '@/lib/beliefs/normalize'
import { accounts } from './accounts'
import type { InteractionType, Side } from '@/lib/shared/vocabulary'
import { castOf, turnsOf } from './cast'
import type { SampleAccount, SampleInteraction } from './types'
import { vendor } from './vendor'

type Said = { type: InteractionType; segments: { speaker: string; side: Side; text: string }[] }

/** What is said in an interaction, by whom; nothing of a file of figures. */
function saidIn(account: SampleAccount, interaction: SampleInteraction): Said {
  const cast = castOf(account, 'talk' in interaction ? interaction.rooms : {})
  const segment = (by: string, text: string): Said['segments'][number] => {
    const { name, ours } = cast(by)
    return { speaker: name, side: ours ? 'us' : 'customer', text }
  }
  if ('talk' in interaction) return { type: 'call', segments: turnsOf(interaction.talk, cast).map(({ actor, label, text }) => ({ speaker: label, side: actor.ours ? 'us' : 'customer', text })) }
  if (interaction.kind === 'zendesk_json') return { type: 'ticket', segments: interaction.comments.filter((comment) => !comment.private).map(({ by, body }) => segment(by, body)) }
  if (interaction.kind === 'segment_jsonl') return { type: 'usage', segments: [] }
  const forwarded = interaction.kind === 'forward_eml' ? [segment(interaction.forwarded.from, interaction.forwarded.body)] : []
  return { type: 'email', segments: [segment(interaction.from, interaction.body), ...forwarded] }
}

/** Everything that the reader makes of what the sample's customers say and write, by the type of what they said it in. */
async function statements(): Promise<Map<InteractionType, Matchable[]>> {
  const extractor = createBuiltinExtractor()
  const found = new Map<InteractionType, Map<string, Matchable>>()
  for (const account of accounts) {
    for (const interaction of account.interactions) {
      const { type, segments } = saidIn(account, interaction)
      const { readings } = await extractor.read({
        interactionType: type, account: account.name, us: [vendor.name], people: [], segments: segments.map((one, index) => ({ ...one, index, shared: false })),
      })
      const of = found.get(type) ?? new Map<string, Matchable>()
      for (const { statement, polarity, kind, dimension, stance, quote } of readings) {
        of.set(statement, { holderKey: 'person:p1', statement, quote, polarity, kind, dimension, stance, attribute: null, turnabout: null })
      }
      found.set(type, of)
    }
  }
  return new Map([...found].map(([type, of]) => [type, [...of.values()]]))
}

describe('“not” put into every statement of the sample workspace', () => {
  it('never makes one side of two', async () => {
    const byType = await statements()
    expect(Object.fromEntries([...byType].filter(([, of]) => of.length > 0).map(([type, of]) => [type, of.length > 20]))).toEqual({ call: true, email: true, ticket: true })
    const all = [...byType.values()].flat()
    expect(all.length).toBeGreaterThan(400)
    const merged: string[] = []
    for (const said of all) {
      const words = said.statement.split(' ')
      for (let place = 1; place <= words.length; place++) {
        const statement = [...words.slice(0, place), 'not', ...words.slice(place)].join(' ')
        const denied: Matchable = { ...said, statement }
        const together = groupBySubject([said, denied]).groups.length === 1
        if (together && sideOf(said.statement, said.polarity) === sideOf(statement, denied.polarity)) merged.push(`${said.statement} (${said.polarity}) | ${statement}`)
      }
    }
    expect(merged).toEqual([])
  })
})
