import { describe, expect, it } from 'vitest'
import type { NotificationView } from '@/lib/notify/types'
import { noticeHref, noticeSubject, noticeWords } from './notice-words'

const common = { id: 'n', at: '2026-05-12T09:00:00Z', read: false, accountId: 'a', accountName: 'Brackwater', actor: 'Rena Ould' }
const settled = (verdict: 'not_right' | 'still_true', accepted: boolean, beliefId: string | null = 'b'): NotificationView => ({ ...common, kind: 'correction_settled', verdict, accepted, beliefId, statement: 'Finds it slow' })

describe('a notice', () => {
  it('says what became of what one said', () => {
    expect(noticeWords(settled('not_right', true))).toBe('Rena Ould agreed that this is not right')
    expect(noticeWords(settled('not_right', false))).toBe('Rena Ould looked, and kept it as it is')
    expect(noticeWords(settled('still_true', true))).toBe('Rena Ould confirmed that it still holds')
    expect(noticeWords({ ...settled('still_true', false), actor: null })).toBe('A colleague says that it no longer holds')
  })

  it('says whose page something was said on, and leads there', () => {
    const own = { ...common, kind: 'person_answered', personId: 'p', name: 'Marit Olsen' } as const
    expect([noticeWords(own), noticeWords({ ...own, name: null }), noticeHref(own)]).toEqual(['Marit Olsen said something on their own page', 'Somebody said something on their own page', '/people/p#privacy'])
  })

  it('says that two differ, and to each of them how it ended', () => {
    const settledBy = (followed: boolean | null) => noticeWords({ ...common, kind: 'adjudicated', itemId: 'i', statement: null, followed })
    expect(noticeWords({ ...common, actor: null, kind: 'adjudicate', itemId: 'i', statement: null, open: true })).toBe('Two reviewers differ: a third person settles it')
    expect([true, false, null].map(settledBy)).toEqual([
      'Rena Ould settled what two reviewers saw differently, as you did', 'Rena Ould settled what two reviewers saw differently, otherwise than you did',
      'Rena Ould settled what two reviewers saw differently',
    ])
  })

  it('leads to the belief while it stands, else to its account', () => {
    expect(noticeHref(settled('not_right', false))).toBe('/accounts/a?belief=b')
    expect(noticeHref(settled('not_right', true, null))).toBe('/accounts/a')
    expect(noticeHref({ ...common, kind: 'mentioned', itemId: 'i', statement: null, open: true })).toBe('/review?item=i')
    expect(noticeHref({ ...common, kind: 'mentioned', noteId: 'w', text: 'Ask @Ida' })).toBe('/accounts/a?tab=notes')
    expect(noticeSubject({ ...common, kind: 'mentioned', noteId: 'w', text: `${'word '.repeat(60)}` })?.length).toBeLessThan(170)
    expect(noticeHref({ ...common, kind: 'confirm_call', interactionId: 'c', title: 'Kick-off' })).toBe('/confirm/c')
  })

  it('leads to the brief of a meeting that is near, while it stands', () => {
    const near = (startsAt: string | null): NotificationView => ({ ...common, actor: null, kind: 'meeting_brief', meetingId: 'm', title: 'Demo', startsAt })
    expect([noticeWords(near('2026-05-12T09:30:00Z')), noticeSubject(near(null)), noticeHref(near('2026-05-12T09:30:00Z')), noticeHref(near(null))]).toEqual(['Your meeting is near: its brief is ready', 'Demo', '/briefs/a?meeting=m', '/accounts/a'])
  })

  it('is about the words of the belief or the title of the call', () => {
    expect(noticeSubject(settled('not_right', true))).toBe('Finds it slow')
    expect(noticeSubject({ ...common, kind: 'confirm_call', interactionId: 'c', title: 'Kick-off' })).toBe('Kick-off')
  })

  it('says what is new in an account, what moved it, and where to look', () => {
    const moved: NotificationView = { ...common, actor: null, kind: 'moved', by: 'alignment', before: 0.5, after: 0.58, beliefId: 'b', statement: 'It pays off' }
    expect([noticeWords(moved), noticeSubject(moved), noticeHref(moved)]).toEqual(['Alignment moved by +.08, now 0.58', 'It pays off', '/accounts/a?belief=b'])
    expect(noticeWords({ ...moved, by: 'turn', before: null, after: null })).toBe('Somebody changed their mind')
    expect(noticeWords({ ...common, actor: null, kind: 'warning', warning: 'going_dark' })).toBe('New warning: they have gone silent')
    expect(noticeWords({ ...common, actor: null, kind: 'warning', warning: 'of_old' })).toBe('New warning: something speaks against it')
    expect(noticeHref({ ...common, kind: 'handed_over' })).toBe('/briefs/a?kind=handoff')
    expect(noticeHref({ ...common, kind: 'pipeline_action', reviewId: 'r', text: 'Call Marit', dueOn: null, done: false })).toBe('/pipeline/review/r')
  })
})
