import { describe, expect, it } from 'vitest'
import { gonePage, ownPage } from './render'
import type { OwnBelief, OwnPage, PersonAnswer } from './types'

const answer = (over: Partial<PersonAnswer> = {}): PersonAnswer => ({ id: 'a', kind: 'not_right', statement: 'Thinks the price is too high', text: '', at: '2026-05-02T09:00:00.000Z', state: 'open', settledAt: null, reply: null, ...over })
const belief = (over: Partial<OwnBelief> = {}): OwnBelief => ({
  id: 'b1', account: 'Brackwater', statement: 'Thinks the price is too high', confidence: 0.72, firstSeen: '2026-03-03T10:00:00.000Z', lastSeen: '2026-03-24T10:00:00.000Z', until: null, standing: 'counts', observations: 2,
  quotes: [{ at: '2026-03-24T10:00:00.000Z', quote: 'the price is too high', where: 'call of 24 Mar 2026', supports: true }], ownWord: false, byOthers: 1, byMembers: 0, answer: null, ...over,
})
const page = (over: Partial<OwnPage> = {}): OwnPage => ({
  controller: 'Tessel & Sons', name: 'Zoë Marsh', madeBy: 'Ada Quist', asOf: '2026-05-12T09:00:00.000Z', expiresAt: '2026-05-26T09:00:00.000Z', modelled: true,
  employments: [{ account: 'Brackwater', title: 'CFO', role: 'economic_buyer', from: null, to: null }], beliefs: [belief()], answers: [], ...over,
})
const html = (over: Partial<OwnPage> = {}, unclear: 'empty' | 'changed' | null = null): string => ownPage(page(over), '/p/token', unclear)
const words = (text: string): string => text.replace(/<style>.*<\/style>/s, '').replace(/<[^>]+>/g, ' ').replace(/&amp;/g, '&').replace(/\s+/g, ' ')

describe('the page of their own', () => {
  it('says who keeps it, how sure it is, since when, and on what words it rests', () => {
    const told = words(html())
    for (const each of ['What Tessel & Sons keeps about you', 'For Zoë Marsh', 'Supported (0.72 of 1), from 2 conversations. First heard 3 Mar 2026, last 24 Mar 2026.', 'the price is too high', 'You, call of 24 Mar 2026', 'It also rests on 1 thing told by somebody else (their words are not shown).', 'Ada Quist at Tessel & Sons', 'CFO, Brackwater; seen as an economic buyer']) expect(told, each).toContain(each)
    expect(words(html({ beliefs: [belief({ ownWord: true, byMembers: 1 })] }))).toContain('It also rests on what you said on this page, 1 thing told by somebody else (their words are not shown) and the word of somebody at Tessel & Sons.')
    expect(words(html({ beliefs: [belief({ observations: 1, quotes: [], byOthers: 1 })] }))).toContain('Heard once, 24 Mar 2026. It rests on 1 thing')
  })

  it('holds nothing that anybody wrote as markup, nor a script, nor an address to load', () => {
    const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
    const all = html({
      controller: evil, name: evil, madeBy: evil, employments: [{ account: evil, title: evil, role: evil, from: null, to: null }],
      beliefs: [belief({ account: evil, statement: evil, quotes: [{ at: '', quote: evil, where: evil, supports: false }], answer: answer({ text: evil, reply: evil, statement: evil }) })],
      answers: [answer({ id: 'gone', statement: evil, text: evil, reply: evil }), answer({ id: 'wish', kind: 'other', statement: null, text: evil, reply: evil })],
    })
    expect(all).not.toMatch(/<script|<img|onerror=alert\(1\)>[^&]*</)
    expect(all).not.toMatch(/(?:src|href)="(?!#)/)
  })

  it('lets them say of each that stands whether it is right, and tells what became of it', () => {
    const fresh = html()
    expect(fresh.match(/name="kind" value="(?:right|not_right)"/g)).toHaveLength(2)
    const open = words(html({ beliefs: [belief({ answer: answer({ text: 'It is fair.' }) })] }))
    expect(open).toContain('You said, 2 May 2026: That is not what I think. It is fair. Received. Somebody will look at it.')
    const settled = answer({ state: 'declined', settledAt: '2026-05-03T09:00:00.000Z', reply: 'You said so twice.' })
    expect(words(html({ beliefs: [belief({ answer: settled })] }))).toContain('Read, and not followed, 3 May 2026. They answer: You said so twice.')
    // Of what has ended there is nothing to say.
    expect(html({ beliefs: [belief({ standing: 'ended', until: '2026-04-01T00:00:00.000Z' })] })).not.toContain('value="not_right"')
    expect(words(html({ beliefs: [], answers: [answer({ state: 'accepted' })] }))).toContain('What you said before Thinks the price is too high')
  })

  it('says why there is nothing, and what was unclear', () => {
    expect(words(html({ beliefs: [] }))).toContain('Nothing is kept at present.')
    expect(words(html({ beliefs: [], modelled: false }))).toContain('what you say is not read at present')
    expect(html({}, 'changed')).toContain('role="alert"')
    expect(html({ controller: ' ' })).toContain('What the vendor keeps about you')
  })
})

it('a link that leads nowhere does not say why', () => {
  expect(words(gonePage())).not.toMatch(/hold|erased|revoked|taken back/)
})
