import { describe, expect, it } from 'vitest'
import { dateOfFileName } from './file-date'

describe('the day in the name of a file', () => {
  it('is what recorders and people write there', () => {
    expect(dateOfFileName('GMT20250611-193000_Recording.transcript.vtt')?.toISOString()).toBe('2025-06-11T19:30:00.000Z')
    for (const name of ['2025-06-11 Kick-off.vtt', 'kick-off_2025_06_11.txt', 'call.20250611.vtt', '20250611-1400 review.srt', '2025.06.11.docx']) expect(dateOfFileName(name)?.toISOString(), name).toBe('2025-06-11T12:00:00.000Z')
  })

  it('is none where the digits are another thing', () => {
    for (const name of ['call.vtt', 'ticket-90817.json', 'order 120250611.txt', '2025-06-111.txt', '2025-13-01.txt', '2025-02-30.txt', '2025-06.11.txt', 'v2.0.vtt']) expect(dateOfFileName(name), name).toBeNull()
  })
})
