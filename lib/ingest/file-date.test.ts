import { describe, expect, it } from 'vitest'
import { dateOf, dateOfFileName } from './file-date'

describe('the day in the name of a file', () => {
  it('is what recorders and people write there', () => {
    expect(dateOfFileName('GMT20250611-193000_Recording.transcript.vtt')?.toISOString()).toBe('2025-06-11T19:30:00.000Z')
    for (const name of ['2025-06-11 Kick-off.vtt', 'kick-off_2025_06_11.txt', 'call.20250611.vtt', '20250611-1400 review.srt', '2025.06.11.docx']) expect(dateOfFileName(name)?.toISOString(), name).toBe('2025-06-11T12:00:00.000Z')
  })

  it('is none where the digits are another thing', () => {
    for (const name of ['call.vtt', 'ticket-90817.json', 'order 120250611.txt', '2025-06-111.txt', '2025-13-01.txt', '2025-02-30.txt', '2025-06.11.txt', 'v2.0.vtt']) expect(dateOfFileName(name), name).toBeNull()
  })
})

describe('when something was', () => {
  const now = new Date('2026-05-12T09:00:00Z')
  const [text, modifiedAt, sender] = ['2026-03-03T10:00:00Z', '2026-04-01T08:00:00Z', '2026-02-01T12:00:00Z'].map((at) => new Date(at))
  const told = (dates: Partial<Parameters<typeof dateOf>[0]>, isAsked = true) => {
    const { at, datedBy } = dateOf({ text: null, fileName: 'talk.txt', ...dates }, now, isAsked)
    return [at?.toISOString().slice(0, 10) ?? null, datedBy]
  }

  it('is what its sender says, else its text, else its name, and it is said which', () => {
    expect(told({ sender: sender ?? null, text: text ?? null, fileName: '2026-01-05.txt' })).toEqual(['2026-02-01', 'sender'])
    expect(told({ text: text ?? null, fileName: '2026-01-05.txt' })).toEqual(['2026-03-03', 'text'])
    expect(told({ fileName: '2026-01-05.txt' })).toEqual(['2026-01-05', 'name'])
  })

  it('is a guess by the file’s last change while somebody can be asked, and never the day on which it came in', () => {
    expect(told({ modifiedAt })).toEqual(['2026-04-01', null])
    expect(told({ modifiedAt }, false)).toEqual(['2026-04-01', 'file'])
    for (const isAsked of [true, false]) {
      expect(told({}, isAsked)).toEqual([null, null])
      expect(told({ modifiedAt: new Date('2026-05-12T09:00:01Z') }, isAsked)).toEqual([null, null])
    }
  })

  it('is no day that has not come yet', () => {
    expect(told({ text: new Date('2026-12-24'), fileName: '2026-01-05.txt' })).toEqual(['2026-01-05', 'name'])
    expect(told({ fileName: '2027-01-01 plan.txt', modifiedAt })).toEqual(['2026-04-01', null])
    expect(told({ text: new Date('2026-05-12T20:00:00Z') })).toEqual(['2026-05-12', 'text'])
  })
})
