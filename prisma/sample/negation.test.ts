import { describe, expect, it } from 'vitest'
import { createBuiltinExtractor } from '@/lib/beliefs/extract'
import { groupBySubject } from '@/lib/beliefs/merge'
import type { Matchable } from '@/lib/beliefs/match'
import { sideOf } from '@/lib/beliefs/normalize'
import { accounts } from './accounts'
import { castOf, turnsOf } from './cast'
import { vendor } from './vendor'

/** Everything that the reader makes of what the sample's customers say in calls. */
async function statements(): Promise<Matchable[]> {
  const extractor = createBuiltinExtractor()
  const found = new Map<string, Matchable>()
  for (const account of accounts) {
    for (const interaction of account.interactions) {
      if (!('talk' in interaction)) continue
      const ours = new Set(account.people.filter(({ side }) => side !== 'customer').map(({ name }) => name))
      const { readings } = await extractor.read({
        interactionType: 'call', account: account.name, us: [vendor.name], people: [],
        segments: turnsOf(interaction.talk, castOf(account, interaction.rooms)).map(({ label, text }, index) => ({ index, speaker: label, side: ours.has(label) ? 'us' as const : 'customer' as const, shared: false, text })),
      })
      for (const { statement, polarity, kind, dimension, stance, quote } of readings) {
        found.set(statement, { holderKey: 'person:p1', statement, quote, polarity, kind, dimension, stance, attribute: null, turnabout: null })
      }
    }
  }
  return [...found.values()]
}

describe('“not” put into every statement of the sample workspace', () => {
  it('never makes one side of two', { timeout: 60_000 }, async () => {
    const all = await statements()
    expect(all.length).toBeGreaterThan(300)
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
