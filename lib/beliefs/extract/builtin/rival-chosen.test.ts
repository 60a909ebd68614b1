import { describe, expect, it } from 'vitest'
import { pullOfRival } from './rival-chosen'

const names = { ours: new Set(['Loomwise', 'Ida']), theirs: new Set(['Bob']) }

describe('pullOfRival', () => {
  it.each([
    ["We've decided to go with Fleetly", 'Thank you, but we will not renew in May. We\'ve decided to go with Fleetly.', 'negative'],
    ["We've gone with the Fleetly people", "Unfortunately we've gone with the Fleetly people.", 'negative'],
    ["We've decided to go with Fleetly", "We've decided to go with Fleetly.", 'neutral'],
    ["We've decided to go with Loomwise", "We've decided to go with Loomwise instead of Fleetly.", null],
    ['We decided to go with Bob', 'We decided to go with Bob.', null],
    ["We'd go with Bella's proposal", "We'd go with Bella's proposal.", null],
    ["We'll go with the Gold plan", "We'll go with the Gold plan.", null],
    ["We'll go with Option B", "We'll go with Option B.", null],
    ["We won't go with Fleetly", "We won't go with Fleetly.", null],
    ['We go with you', 'We go with you.', null],
    ['The contract with Fleetly is signed', 'The contract with Fleetly is signed.', 'negative'],
    ['The contract with Loomwise is signed', 'The contract with Loomwise is signed.', null],
    ['Once the contract with Fleetly is signed we can talk', 'Once the contract with Fleetly is signed we can talk.', null],
  ])('%s, of "%s": %s', (quote, turn, pull) => {
    expect(pullOfRival(quote, turn, names)?.stance ?? null).toBe(pull)
  })
})
