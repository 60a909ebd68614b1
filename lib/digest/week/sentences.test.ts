import { describe, expect, it } from 'vitest'
import type { AccountWeek } from '@/lib/insights/types'
import { accountsWords, digestMessage, wantedSections } from '../compose/digest-message'
import type { Digest } from '../types'
import { clearedItem, meetingItem, meetingsTitle, movedItem, renewalItem, turnItem } from './sentences'

const ACCOUNT = { id: 'a', name: 'Brackwater' }
const NOW = new Date('2026-05-12T09:00:00Z')
const CALL = '0190a0a0-0000-7000-8000-000000000001'
const week = (over: Partial<AccountWeek>): AccountWeek => ({ from: 0.5, to: 0.57, changes: [{ beliefId: 'b', statement: 'It pays off', holder: 'Marit', ended: null, interactionId: CALL, interactionTitle: 'Kick-off', delta: 0.06 }], turns: [], warnings: [], ...over })
const words = (item: ReturnType<typeof movedItem>) => item?.map(({ text }) => text).join('')

describe('a sentence of the week', () => {
  it('says by how much an account moved and why, each part with what it rests on', () => {
    const item = movedItem(ACCOUNT, week({}), 2)
    expect(words(item)).toBe('Brackwater: alignment rose by .07 to 0.57, most by “It pays off” (Marit) in “Kick-off”; 2 conversations.')
    expect(item?.flatMap(({ path }) => path ?? [])).toEqual(['/accounts/a', '/accounts/a?belief=b', `/interactions/${CALL}`])
  })

  it('names no cause that went the other way, and no conversation for what a person asserted', () => {
    expect(words(movedItem(ACCOUNT, week({ to: 0.4 }), 0))).toBe('Brackwater: alignment fell by .10 to 0.40.')
    expect(words(movedItem(ACCOUNT, week({ changes: [{ beliefId: 'b', statement: 'It pays off', holder: 'Marit', ended: null, interactionId: 'decision:1', interactionTitle: 'A decision', delta: 0.06 }] }), 0))).toBe('Brackwater: alignment rose by .07 to 0.57, most by “It pays off” (Marit).')
  })

  it('says of what ended that it did: settled, or given up', () => {
    const by = (ended: 'settled' | 'given_up') => words(movedItem(ACCOUNT, week({ changes: [{ beliefId: 'b', statement: 'It costs too much', holder: 'Marit', ended, interactionId: CALL, interactionTitle: 'Kick-off', delta: 0.06 }] }), 0))
    expect(by('settled')).toBe('Brackwater: alignment rose by .07 to 0.57, most by “It costs too much” (Marit, settled) in “Kick-off”.')
    expect(by('given_up')).toContain('“It costs too much” (Marit, given up) in “Kick-off”')
  })

  it('is none where nothing moved or nothing is known, and says when it is known at last', () => {
    expect([movedItem(ACCOUNT, week({ to: 0.51 }), 1), movedItem(ACCOUNT, week({ from: null, to: null }), 1), movedItem(ACCOUNT, week({ to: null }), 1)]).toEqual([null, null, null])
    expect(words(movedItem(ACCOUNT, week({ from: null, changes: [] }), 0))).toBe('Brackwater: alignment is known for the first time: 0.57.')
  })

  it('dates a meeting on the clock of its reader, and says of which days it tells', () => {
    const meeting = { id: 'm', title: 'Pilot results', startsAt: new Date('2026-11-27T23:30:00Z'), allDay: false }
    expect(words(meetingItem(ACCOUNT, meeting, 'UTC'))).toBe('Friday 27 Nov, 23:30: Pilot results with Brackwater.')
    expect(words(meetingItem(ACCOUNT, meeting, 'Europe/Berlin'))).toBe('Saturday 28 Nov, 00:30: Pilot results with Brackwater.')
    expect(words(meetingItem(ACCOUNT, { ...meeting, allDay: true }, 'UTC'))).toBe('Friday 27 Nov, all day: Pilot results with Brackwater.')
    expect(meetingsTitle(new Date('2026-11-27T08:00:00Z'), new Date('2026-12-04T08:00:00Z'), 'UTC')).toBe('Meetings of the coming week, 27 Nov to 4 Dec')
  })

  it('says of a renewal where alignment stands and how fast it falls, and of a warning that it is gone', () => {
    const renewal = { name: 'Works renewal', closeDate: new Date('2026-06-13'), slope: -0.09, overall: 0.31, moved: { id: 'b', statement: 'It costs too much' } }
    expect(words(renewalItem(ACCOUNT, renewal, NOW))).toBe('Brackwater: Works renewal closes on 13 Jun, and alignment, now 0.31, falls by .09 a month, most by “It costs too much”.')
    expect(words(renewalItem(ACCOUNT, { ...renewal, slope: null, overall: null, moved: null }, NOW))).toBe('Brackwater: Works renewal closes on 13 Jun, and alignment falls.')
    expect(words(clearedItem(ACCOUNT, 'They have gone silent'))).toBe('Brackwater: the warning that they have gone silent is gone.')
  })

  it('tells who changed their mind', () => {
    const turn = { at: '2026-05-06T08:00:00Z', holder: 'Marit' }
    const [was, is] = [{ beliefId: 'a', statement: 'It costs too much' }, { beliefId: 'b', statement: 'It pays off' }]
    const item = turnItem(ACCOUNT, { ...turn, from: was, to: is }, NOW)
    expect(words(item)).toBe('Brackwater: on 6 May Marit changed their mind: from “It costs too much” to “It pays off”.')
    expect(item.flatMap(({ path }) => path ?? [])).toEqual(['/accounts/a', '/accounts/a?belief=a', '/accounts/a?belief=b'])
    expect(words(turnItem(ACCOUNT, { ...turn, from: null, to: is }, NOW))).toBe('Brackwater: on 6 May Marit came to a new view: “It pays off”.')
    expect(words(turnItem(ACCOUNT, { ...turn, from: was, to: null }, NOW))).toBe('Brackwater: on 6 May Marit gave up: “It costs too much”.')
  })
})

describe('a digest as a message', () => {
  const digest: Digest = {
    day: '2026-05-11', from: '2026-05-04T05:00:00Z', to: '2026-05-11T05:00:00Z', zone: 'UTC', latest: true, accounts: 2, ofTeam: 0,
    sections: [
      { key: 'moved', title: 'What moved, and why', items: Array.from({ length: 5 }, (_, n) => [{ text: `Account ${n}` }]), more: 2 },
      { key: 'waiting', title: 'What waits for you', items: [[{ text: 'Decide' }]], more: 0 },
    ],
  }
  it('is none without news', () => expect(digestMessage({ ...digest, sections: [] }, false)).toBeNull())
  it('says whose accounts it looks at', () => {
    const said = (accounts: number, ofTeam: number) => accountsWords({ accounts, ofTeam })
    expect([said(1, 0), said(9, 9), said(12, 9)]).toEqual(['1 account that you own or follow', '9 accounts of your team', '3 accounts that you own or follow, and 9 of your team'])
  })
  it('says how much it leaves out, more so in a channel', () => {
    expect(digestMessage(digest, false)?.blocks[0]?.items.at(-1)).toEqual([{ text: 'And 2 more.', path: '/digest?week=2026-05-11' }])
    expect(digestMessage(digest, true)?.blocks[0]?.items.map(([part]) => part?.text)).toEqual(['Account 0', 'Account 1', 'Account 2', 'And 4 more.'])
  })
  it('leaves out what its reader switched off', () => {
    expect(wantedSections(digest, new Set(['accounts'])).sections.map(({ key }) => key)).toEqual(['waiting'])
    expect(wantedSections(digest, new Set(['waiting'])).sections.map(({ key }) => key)).toEqual(['moved'])
  })
})
