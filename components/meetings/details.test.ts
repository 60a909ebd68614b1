import { expect, it } from 'vitest'
import type { MeetingView } from '@/lib/meetings/types'
import { detailsOf, lengthWords, newDetails } from './details'

it('a new meeting begins at the next full hour of whoever plans it', () => {
  expect(newDetails('2026-05-12T09:20:00Z', 'Europe/Berlin')).toMatchObject({ day: '2026-05-12', time: '12:00', minutes: 60 })
  expect(newDetails('2026-05-12T09:00:00Z', 'Asia/Kolkata')).toMatchObject({ day: '2026-05-12', time: '15:30' })
  expect(newDetails('2026-05-12T22:30:00Z', 'Europe/Berlin')).toMatchObject({ day: '2026-05-13', time: '01:00' })
})

it('one that is moved opens as it stands, on the clock of whoever moves it', () => {
  const person = (over: object) => ({ personId: null, memberId: null, name: '', email: null, us: false, unknown: false, ...over })
  const meeting: MeetingView = {
    id: 'm', accountId: 'a', accountName: 'A', title: 'Demo', startsAt: '2026-05-12T09:00:00.000Z', endsAt: '2026-05-12T09:45:00.000Z', timeZone: 'UTC', allDay: false, link: null, source: 'hand', phase: 'planned', organiser: null, deal: null, held: null, mayChange: true,
    people: [person({ personId: 'p' }), person({ memberId: 'm', us: true }), person({ email: 'x@y.example', unknown: true })],
  }
  expect(detailsOf(meeting, 'Europe/Berlin')).toEqual({ title: 'Demo', day: '2026-05-12', time: '11:00', minutes: 45, timeZone: 'Europe/Berlin', dealId: null, link: '', personIds: ['p'], addresses: ['x@y.example'] })
  expect([45, 60, 90, 120].map(lengthWords)).toEqual(['45 minutes', '1 hour', '1½ hours', '2 hours'])
})
