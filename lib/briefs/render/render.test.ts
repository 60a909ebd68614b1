import { describe, expect, it } from 'vitest'
import type { Brief } from '../types'
import { briefHtml, standalonePage } from './html'
import { briefMarkdown, briefText, gateSentence, madeWords } from './text'

const brief: Brief = {
  kind: 'meeting', account: { id: 'a1', name: 'Halden <Works>', owner: 'Maren' }, at: '2026-05-12T09:00:00.000Z', attendees: [], gate: null, evidence: 12, news: null, meeting: null, handedOver: null,
  written: { by: 'rules', model: null, refused: null },
  sections: [{ key: 'attendees', title: 'Who will be there', blocks: [{ heading: 'Marit_Olsen', sentences: [{ text: 'Marit thinks *the price* is <too> high.', cites: [{ kind: 'belief', id: 'b1' }, { kind: 'interaction', id: 'c1', segment: 4 }] }] }] }],
  sources: [{ n: 1, cite: { kind: 'belief', id: 'b1' }, label: '“Thinks the price is too high” (Marit)' }, { n: 2, cite: { kind: 'interaction', id: 'c1', segment: 4 }, label: '“Kick-off” (call), 3 Mar' }],
}

describe('a brief', () => {
  it('as Markdown has its citations as links to the evidence, and signs of Markdown as words', () => {
    const text = briefMarkdown(brief, 'https://credence.example')
    expect(text).toContain('# Meeting brief: Halden \\<Works\\>')
    expect(text).toContain('### Marit\\_Olsen')
    expect(text).toContain('- Marit thinks \\*the price\\* is \\<too\\> high. [[1]](https://credence.example/accounts/a1?belief=b1)[[2]](https://credence.example/interactions/c1?segment=4#s-4)')
    expect(text).toContain('1. “Thinks the price is too high” (Marit)')
  })

  it('as HTML holds no markup of anybody else', () => {
    const html = briefHtml(brief, 'https://credence.example')
    expect(html).toContain('Marit thinks *the price* is &lt;too&gt; high.')
    expect(html).toContain('<a href="https://credence.example/accounts/a1?belief=b1">[1]</a>')
    expect(html).not.toContain('<too>')
  })

  it('from outside leads nowhere but to its own list of evidence', () => {
    const page = standalonePage('Meeting brief', briefHtml(brief, null))
    expect([...page.matchAll(/href="([^"]*)"/g)].map((match) => match[1])).toEqual(['#source-1', '#source-2'])
    expect(page).toContain('noindex')
    expect(page).not.toMatch(/<script|b1|c1|a1/)
  })

  it('as plain text has each sentence with its numbers', () => {
    expect(briefText(brief, null)).toContain('- Marit thinks *the price* is <too> high. [1][2]')
    expect(briefText({ ...brief, gate: { conversations: [1, 3], people: [2, 2], beliefs: [5, 5] } }, null)).toContain('not enough evidence yet for a handoff brief (1 of 3 conversations). What there is can be read below.')
  })

  it('promises nothing below where there is nothing', () => {
    expect(gateSentence({ gate: { conversations: [0, 3], people: [2, 2], beliefs: [5, 5] }, sections: [] })).toBe('There is not enough evidence yet for a handoff brief (0 of 3 conversations).')
  })

  it('counts what stands behind it', () => {
    expect([1, 12].map((evidence) => madeWords({ ...brief, evidence }).split('; ')[1])).toEqual(['1 observation stands behind it.', '12 observations stand behind it.'])
  })
})
