import { describe, expect, it } from 'vitest'
import { tempered } from './temper'

describe('tempered', () => {
  it('folds away small talk and statements that do not stand', () => {
    expect(tempered(0.97, 'my laptop is restarting', 'Thinks their laptop is restarting', false)).toBeLessThan(0.8)
    expect(tempered(0.97, 'not at ten', 'Thinks not at ten', false)).toBeLessThan(0.8)
    expect(tempered(0.97, 'i prefer this one', 'Prefers this one', false)).toBeLessThan(0.8)
    expect(tempered(0.97, 'my boss is on board', 'Is on board', false)).toBe(0.97)
    expect(tempered(0.97, 'we need a second till', 'Needs a second till', false)).toBe(0.97)
  })

  it('shows what replaces an earlier belief', () => {
    expect(tempered(0.7, 'our budget is 90,000 now', 'Says their budget is 90,000 now', true)).toBe(0.8)
    expect(tempered(0.5, 'our budget is 90,000 now', 'Says their budget is 90,000 now', true)).toBe(0.5)
  })
})
