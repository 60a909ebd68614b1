import { describe, expect, it } from 'vitest'
import { coverQuotes, runsIn } from './cover-quotes'

const runs = runsIn(['I think your zebrafish module is too expensive for us.', 'Yes, of course.'])

describe('what quotes somebody', () => {
  it('is covered word for word, in any case and with other marks, and nothing else', () => {
    expect(coverQuotes('She said: “Your zebrafish module, is too expensive”, twice.', runs)).toMatch(/^She said: “█+”, twice\.$/)
    expect(coverQuotes('The module is too expensive, I hear.', runs)).toBe('The module is too expensive, I hear.')
    expect(coverQuotes('Yes, of course.', runs)).toBe('Yes, of course.')
  })

  it('leaves a stored field a stored field', () => {
    const stored = JSON.stringify({ note: 'your zebrafish module is too expensive', reason: 'for us' })
    const covered = JSON.parse(coverQuotes(stored, runs)) as { note: string; reason: string }
    expect(covered).toEqual({ note: '█'.repeat('your zebrafish module is too expensive'.length), reason: 'for us' })
  })
})
