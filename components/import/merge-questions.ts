import { nameKey } from '@/lib/ingest/client'
import type { ImportQuestionsView, SpeakerAnswer, SpeakerQuestion } from '@/lib/ingest/types'
import type { Side } from '@/lib/shared/vocabulary'

/** What is asked once of a batch: who the labels are that say the same name, in all the files that have them. */
export type BatchQuestion = SpeakerQuestion & { /** Every label it is asked of, `label` first. */ labels: string[]; files: string[] }

type Asked = { question: SpeakerQuestion; file: string }

/**
 * The questions of a batch, in the order of the files: one a label, and one for labels that would become one new person. Where files
 * suggest different answers the one that more of them suggest is offered, the earlier one on a tie; a `guess` anywhere makes it a guess.
 */
export function mergeQuestions(files: readonly Pick<ImportQuestionsView['files'][number], 'fileName' | 'questions'>[]): BatchQuestion[] {
  const asked = grouped(files.flatMap((file) => file.questions.map((question): Asked => ({ question, file: file.fileName }))), ({ question }) => question.label)
  const labels = asked.map((all) => ({ all, suggestion: mostSuggested(all.map(({ question }) => question.suggestion)) }))
  return grouped(labels, ({ all, suggestion }) => (suggestion?.as === 'new_person' ? `${suggestion.side} ${nameKey(suggestion.name) || suggestion.name}` : `label ${all[0]?.question.label}`))
    .flatMap((group) => {
      const [first] = group
      const all = group.flatMap((label) => label.all)
      if (first?.all[0] === undefined) return []
      return {
        ...first.all[0].question,
        suggestion: first.suggestion ?? first.all[0].question.suggestion,
        why: all.some(({ question }) => question.why === 'guess') ? 'guess' : 'unknown',
        labels: [...new Set(all.map(({ question }) => question.label))],
        files: [...new Set(all.map(({ file }) => file))],
      }
    })
}

/** What shares a key, in the order in which keys first come. */
function grouped<T>(all: readonly T[], keyOf: (each: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const each of all) {
    const group = groups.get(keyOf(each))
    if (group) group.push(each)
    else groups.set(keyOf(each), [each])
  }
  return [...groups.values()]
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
    case 'someone': case 'us': case 'nobody': return answer.as
  }
}

/** The answer of a choice's value. `name` is what a new person is called. */
export function answerOf(key: string, name: string): SpeakerAnswer | null {
  if (key === 'someone' || key === 'us' || key === 'nobody') return { as: key }
  const [as, value = ''] = key.split(/:(.*)/s)
  if (as === 'member') return { as: 'member', memberId: value }
  if (as === 'person') return { as: 'person', personId: value }
  if (as === 'new' && (value === 'customer' || value === 'us' || value === 'partner' || value === 'unknown')) return { as: 'new_person', name, side: value }
  return null
}

type Given = Readonly<Record<string, SpeakerAnswer>>

/** The labels of whom nothing says on which side they are. */
const ofNoSide = (questions: readonly BatchQuestion[]): BatchQuestion[] => questions.filter(({ suggestion }) => suggestion.as === 'new_person' && suggestion.side === 'unknown')

/** How many labels nothing places, and the side that all of those which are answered as somebody new are given; null where they are on several, or on none. */
export function unplaced(questions: readonly BatchQuestion[], given: Given): { many: number; side: Side | null } {
  const labels = ofNoSide(questions)
  const sides = new Set(labels.flatMap(({ label, suggestion }) => { const answer = given[label] ?? suggestion; return answer.as === 'new_person' ? [answer.side] : [] }))
  const [side = 'unknown'] = sides
  return { many: labels.length, side: sides.size === 1 && side !== 'unknown' ? side : null }
}

/** The answers with one side for everybody whom nothing places; who was said to be somebody known stays so. */
export function placedAll(questions: readonly BatchQuestion[], given: Given, side: Side): Record<string, SpeakerAnswer> {
  return {
    ...given,
    ...Object.fromEntries(ofNoSide(questions).flatMap(({ label, suggestion }) => { const answer = given[label] ?? suggestion; return answer.as === 'new_person' ? [[label, { ...answer, side }]] : [] })),
  }
}
