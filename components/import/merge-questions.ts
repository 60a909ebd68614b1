import type { ImportFileView, SpeakerAnswer, SpeakerQuestion } from '@/lib/ingest/types'

/** One label of a batch, asked once for all the files that have it. */
export type BatchQuestion = SpeakerQuestion & { files: string[] }

/**
 * The questions of a batch, one a label, in the order of the files. Where files suggest different answers the one that more of
 * them suggest is offered, the earlier one on a tie; a `guess` anywhere makes it a guess.
 */
export function mergeQuestions(files: readonly Pick<ImportFileView, 'fileName' | 'questions'>[]): BatchQuestion[] {
  const byLabel = new Map<string, { question: SpeakerQuestion; file: string }[]>()
  for (const file of files) {
    for (const question of file.questions) {
      byLabel.set(question.label, [...(byLabel.get(question.label) ?? []), { question, file: file.fileName }])
    }
  }
  return [...byLabel.values()].flatMap((asked) => {
    const first = asked[0]
    if (first === undefined) return []
    return {
      ...first.question,
      suggestion: mostSuggested(asked.map((a) => a.question.suggestion)) ?? first.question.suggestion,
      why: asked.some((a) => a.question.why === 'guess') ? 'guess' : 'unknown',
      files: [...new Set(asked.map((a) => a.file))],
    }
  })
}

function mostSuggested(answers: SpeakerAnswer[]): SpeakerAnswer | undefined {
  const counts = new Map<string, { answer: SpeakerAnswer; count: number }>()
  for (const answer of answers) {
    const key = answerKey(answer)
    counts.set(key, { answer: counts.get(key)?.answer ?? answer, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.answer
}

/** An answer as the value of a choice; two answers that mean the same have the same key. */
export function answerKey(answer: SpeakerAnswer): string {
  switch (answer.as) {
    case 'member': return `member:${answer.memberId}`
    case 'person': return `person:${answer.personId}`
    case 'new_person': return `new:${answer.side}`
    case 'someone': case 'us': return answer.as
  }
}

/** The answer of a choice's value. `name` is what a new person is called. */
export function answerOf(key: string, name: string): SpeakerAnswer | null {
  if (key === 'someone' || key === 'us') return { as: key }
  const [as, value = ''] = key.split(/:(.*)/s)
  if (as === 'member') return { as: 'member', memberId: value }
  if (as === 'person') return { as: 'person', personId: value }
  if (as === 'new' && (value === 'customer' || value === 'us' || value === 'partner' || value === 'unknown')) return { as: 'new_person', name, side: value }
  return null
}
