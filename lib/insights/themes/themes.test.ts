import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DIMENSIONS, STANCES } from '@/lib/shared/vocabulary'
import { themesOf, type ThemeBelief } from './themes'

const NOW = new Date('2026-06-01T00:00:00Z')
const ago = (days: number): Date => new Date(NOW.getTime() - days * 86_400_000)

let made = 0
const belief = (accountId: string, statement: string, rest: Partial<ThemeBelief> = {}): ThemeBelief => ({
  id: `b${String(++made).padStart(4, '0')}`, accountId, segment: null, statement, dimension: 'integration', stance: 'negative', confidence: 0.8, firstSeen: ago(10), ...rest,
})

describe('themes', () => {
  it('gather what several accounts believe of one subject, in other words, and count accounts, not beliefs', () => {
    const themes = themesOf([
      belief('a', 'Worried that the migration fails', { segment: 'Enterprise' }), belief('a', 'Sees a risk in the cutover', { segment: 'Enterprise' }),
      belief('b', 'Fears that the roll-out is risky', { segment: 'Enterprise', firstSeen: ago(120), stance: 'positive' }), belief('c', 'Thinks the set-up could fail', { firstSeen: ago(400) }),
      belief('a', 'Likes the parrot'),
    ], NOW, 10)
    expect(themes).toHaveLength(1)
    expect(themes[0]).toMatchObject({ title: 'Integration risk', accounts: 3, beliefs: 4, toward: 1, away: 2, both: 0, recent: 1, before: 1, segments: [{ segment: 'Enterprise', accounts: 2 }, { segment: null, accounts: 1 }] })
    expect(new Set(themes[0]?.examples.map(({ accountId }) => accountId))).toEqual(new Set(['a', 'b', 'c']))
  })

  it('are named by the word that is written most, and no person or firm is one', () => {
    const themes = themesOf([belief('a', 'Wants better dashboards'), belief('b', 'Thinks the dashboards load slowly'), belief('c', 'Needs a dashboard for Marit'), belief('d', 'Waits for Marit'), belief('e', 'Trusts Marit')], NOW, 10)
    expect(themes.map(({ title, accounts }) => [title, accounts])).toEqual([['Dashboards', 3]])
  })

  it('of one name are one, and count each account once by its pull', () => {
    const themes = themesOf([
      belief('a', 'Really does not believe the ROI justifies the price increase', { dimension: 'value' }), belief('a', 'Thinks it pays back inside a year', { dimension: 'value', stance: 'positive' }),
      belief('b', 'Thinks it pays for itself on the redress alone, if the trial holds', { dimension: 'value', stance: 'positive' }), belief('c', 'Believes it pays for itself within the first year', { dimension: 'value', stance: 'neutral' }),
      belief('d', 'Thinks Copperline pays for itself in refunds alone', { dimension: 'value', stance: 'negative' }),
    ], NOW, 10)
    expect(themes).toMatchObject([{ title: 'Payback', accounts: 4, beliefs: 5, toward: 1, away: 1, both: 1 }])
  })

  it('are not made of how something is held', () => {
    expect(themesOf([belief('a', 'Would prefer the parrot'), belief('b', 'Would prefer a heron'), belief('c', 'Insists on the otter'), belief('d', 'Insists on a badger')], NOW, 10)).toEqual([])
  })

  it('are subjects of the field in two accounts, and other words only where three accounts name a thing by them', () => {
    const themes = themesOf([
      belief('a', 'Has decided not to renew'), belief('b', 'Will not recommend the renewal'),
      belief('a', 'Needs the orders on the screen'), belief('b', 'Does not trust the order desk'), belief('c', 'Sees where our orders are'),
      belief('a', 'Says the kitchen is cold'), belief('b', 'Says the kitchen is too small'),
      belief('a', 'Wants fewer letters'), belief('b', 'Wants fewer parrots'), belief('c', 'Wants fewer herons'),
      belief('a', 'Is in a hurry'), belief('b', 'Cannot hurry'), belief('c', 'Will hurry'),
      belief('a', 'Spends 20 dollars'), belief('b', 'Has saved the dollars'), belief('c', 'Counts every dollar'),
    ], NOW, 10)
    expect(themes.map(({ title, accounts }) => [title, accounts])).toEqual([['Orders', 3], ['Renewal', 2]])
  })

  it('hold each belief once, at least two accounts each, largest first, whatever the order', () => {
    const words = ['dashboard', 'export', 'invoice', 'warehouse', 'licence', 'audit', 'latency', 'training']
    const beliefs = fc.array(fc.record({ account: fc.nat(6), first: fc.constantFrom(...words), second: fc.constantFrom(...words), dimension: fc.constantFrom(...DIMENSIONS), stance: fc.constantFrom(...STANCES) }), { maxLength: 40 })
    fc.assert(fc.property(beliefs, fc.infiniteStream(fc.nat()), (drawn, noise) => {
      const all = drawn.map(({ account, first, second, ...rest }) => belief(`account ${account}`, `Wants the ${first} and the ${second}`, rest))
      const themes = themesOf(all, NOW, 50)
      const order = [...noise.take(all.length)]
      const shuffled = all.map((each, i) => [order[i] ?? 0, each] as const).sort(([a], [b]) => a - b).map(([, each]) => each)
      expect(themesOf(shuffled, NOW, 50)).toEqual(themes)
      expect(new Set(themes.map(({ title }) => title)).size).toBe(themes.length)
      expect(themes.reduce((sum, theme) => sum + theme.beliefs, 0)).toBeLessThanOrEqual(all.length)
      themes.forEach((theme, i) => {
        expect(theme.accounts).toBeGreaterThanOrEqual(2)
        expect(theme.toward + theme.away + theme.both).toBeLessThanOrEqual(theme.accounts)
        if (i > 0) expect(theme.accounts).toBeLessThanOrEqual(themes[i - 1]?.accounts ?? 0)
      })
    }))
  })
})
