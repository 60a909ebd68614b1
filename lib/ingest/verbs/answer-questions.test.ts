import { expect, test } from 'vitest'
import { AnswerQuestionsInput } from './answer-questions'

test('a table of thousands of tickets without dates, each by somebody else, is answered at once', () => {
  const days = Array.from({ length: 3000 }, (_, n) => ({ fileId: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`, day: '2026-03-04' }))
  const answers = days.map(({ fileId }) => ({ label: `Reporter ${fileId}`, answer: { as: 'someone' } }))
  expect(AnswerQuestionsInput.safeParse({ importId: 'i', answers, days }).success).toBe(true)
})
