import { describe, expect, it } from 'vitest'
import { notificationView, type Found, type Told } from './views'

const row = (over: Partial<Told>): Told => ({
  id: 'n', kind: 'assigned', objectType: 'review_item', objectId: 'i', detail: null, before: null, after: null, memberId: 'me', accountId: 'a', actorId: 'm', at: new Date('2026-05-12T09:00:00Z'), readAt: null, account: { name: 'Brackwater' }, ...over,
})
const found = (over: Partial<Found> = {}): Found => ({
  actors: new Map([['m', { name: 'Rena Ould' }]]), items: new Map(), corrections: new Map(), interactions: new Map(), meetings: new Map(), observations: new Map([['o', { statement: 'Finds the price too high' }]]), beliefs: new Map(), followed: new Map(), actions: new Map(), notes: new Map(), people: new Map(), ...over,
})

describe('a notification', () => {
  it('tells of an item by its words and whether it still waits, never how it was decided', () => {
    const view = notificationView(row({}), found({ items: new Map([['i', { observationId: 'o', status: 'decided' }]]) }))
    expect(view).toEqual({
      id: 'n', kind: 'assigned', at: '2026-05-12T09:00:00.000Z', read: false, accountId: 'a', accountName: 'Brackwater', actor: 'Rena Ould', itemId: 'i', statement: 'Finds the price too high', open: false,
    })
  })

  it('tells the two who differed whom the third person followed, each of their own', () => {
    const two = found({ items: new Map([['i', { observationId: 'o', status: 'decided' }]]), followed: new Map([['i me', true], ['i other', false]]) })
    expect(notificationView(row({ kind: 'adjudicated' }), two)).toMatchObject({ kind: 'adjudicated', itemId: 'i', statement: 'Finds the price too high', followed: true })
    expect(notificationView(row({ kind: 'adjudicated', memberId: 'other' }), two)).toMatchObject({ followed: false })
    expect(notificationView(row({ kind: 'adjudicate', actorId: null }), two)).toMatchObject({ kind: 'adjudicate', open: false, actor: null })
  })

  it('is still told when what it was about is gone', () => {
    expect(notificationView(row({ actorId: 'left' }), found())).toMatchObject({ actor: null, statement: null, open: false })
    expect(notificationView(row({ kind: 'confirm_call', actorId: null }), found())).toMatchObject({ actor: null, title: null, interactionId: 'i' })
    expect(notificationView(row({ kind: 'correction_settled' }), found())).toMatchObject({ statement: null, beliefId: null, verdict: null, accepted: false })
  })

  it('says what became of a correction, with a way to the belief while it stands', () => {
    const corrections = new Map([['i', { beliefId: 'b', observationIds: ['o'], verdict: 'not_right' as const, state: 'accepted' }]])
    expect(notificationView(row({ kind: 'correction_settled' }), found({ corrections }))).toMatchObject({ accepted: true, beliefId: null, statement: 'Finds the price too high' })
    expect(notificationView(row({ kind: 'correction_settled' }), found({ corrections, beliefs: new Map([['b', { statement: 'Other words' }]]) }))).toMatchObject({ beliefId: 'b' })
  })

  it('tells of a note on an account by what it says now', () => {
    const mentioned = row({ kind: 'mentioned', objectType: 'account_note', objectId: 'w' })
    expect(notificationView(mentioned, found({ notes: new Map([['w', { text: 'Ask @Ida' }]]) }))).toMatchObject({ kind: 'mentioned', noteId: 'w', text: 'Ask @Ida' })
    expect(notificationView(mentioned, found())).toMatchObject({ noteId: 'w', text: null })
  })

  it('tells what moved an account by the words of the belief, while these are shown', () => {
    const moved = row({ kind: 'moved', objectType: 'belief', objectId: 'b', detail: 'alignment', before: 0.5, after: 0.58, actorId: null })
    expect(notificationView(moved, found({ beliefs: new Map([['b', { statement: 'It pays off' }]]) }))).toMatchObject({ kind: 'moved', by: 'alignment', before: 0.5, after: 0.58, beliefId: 'b', statement: 'It pays off' })
    expect(notificationView(moved, found())).toMatchObject({ beliefId: null, statement: null })
  })

  it('tells an action and a meeting by what they are now', () => {
    const actions = new Map([['i', { reviewId: 'r', text: 'Call Marit', dueOn: new Date('2026-05-14'), doneAt: null }]])
    expect(notificationView(row({ kind: 'pipeline_action', objectType: 'pipeline_action' }), found({ actions }))).toMatchObject({ reviewId: 'r', text: 'Call Marit', dueOn: '2026-05-14', done: false })
    const meetings = new Map([['i', { title: 'Demo', startsAt: new Date('2026-05-12T10:00:00Z') }]])
    expect(notificationView(row({ kind: 'meeting_brief', objectType: 'meeting' }), found({ meetings }))).toMatchObject({ title: 'Demo', startsAt: '2026-05-12T10:00:00.000Z' })
    expect(notificationView(row({ kind: 'meeting_brief', objectType: 'meeting' }), found())).toMatchObject({ title: null, startsAt: null })
  })
})
