import { expect, it } from 'vitest'
import type { MeetingView } from '@/lib/meetings/types'
import { actionDue, dueWords, isDueAfter } from './due-words'

const TODAY = '2026-11-27T08:00:00.000Z'
const meeting = (startsAt: string): MeetingView => ({
  id: 'm', accountId: 'a', accountName: 'Halden', title: 'Review', startsAt, endsAt: startsAt, timeZone: 'Europe/Berlin', allDay: false, link: null, source: 'hand', phase: 'planned', people: [], organiser: null, deal: null, held: null, mayChange: false,
})

it('says of a day that is over that it was', () => {
  expect([dueWords('2026-11-05', TODAY), dueWords('2026-11-27', TODAY), dueWords('2026-11-30', TODAY)]).toEqual(['was due on 5 Nov', 'due on 27 Nov', 'due on 30 Nov'])
})

it('says where an action is due only after the next meeting, by the day of that meeting where it is planned', () => {
  const next = meeting('2026-11-28T09:30:00.000Z')
  expect(actionDue({ dueOn: '2026-11-30' }, next, TODAY)).toBe('due on 30 Nov, after “Review” of 28 Nov')
  expect(actionDue({ dueOn: '2026-11-28' }, next, TODAY)).toBe('due on 28 Nov')
  expect([actionDue({ dueOn: '2026-11-30' }, undefined, TODAY), actionDue({ dueOn: null }, next, TODAY)]).toEqual(['due on 30 Nov', null])
  // Half past midnight in Berlin is the next day there.
  expect(isDueAfter('2026-11-29', meeting('2026-11-28T23:30:00.000Z'))).toBe(false)
})
