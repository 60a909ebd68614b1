import type { ConfirmThing, Decided } from '@/lib/review/types'
import type { RejectReason } from '@/lib/shared/vocabulary'

/** What somebody says of one thing: they said and meant it, they did not and why, or one does not know. */
export type Said = { answer: 'yes' } | { answer: 'no'; reason: RejectReason } | { answer: 'unsure' }

export type Answer = Said & {
  observationId: string
  seconds: number
  status: 'saving' | 'saved' | 'refused'
  /** What the server made of it; null until then, and where one does not know. */
  decided: Decided | null
  /** Why it was not taken. */
  message: string | null
}

export type ConfirmEvent =
  | { type: 'say'; observationId: string; said: Said; seconds: number }
  | { type: 'saved'; observationId: string; decided: Decided }
  | { type: 'refused'; observationId: string; message: string }
  | { type: 'ask_again'; observationId: string }

/** The answers so far, in the order in which they were given. */
export function reduceAnswers(answers: readonly Answer[], event: ConfirmEvent): readonly Answer[] {
  switch (event.type) {
    case 'say': {
      const { observationId, said, seconds } = event
      const status = said.answer === 'unsure' ? 'saved' : 'saving'
      return [...answers.filter((each) => each.observationId !== observationId), { ...said, observationId, seconds, status, decided: null, message: null }]
    }
    case 'saved': return answers.map((each) => (each.observationId === event.observationId ? { ...each, status: 'saved', decided: event.decided } : each))
    case 'refused': return answers.map((each) => (each.observationId === event.observationId ? { ...each, status: 'refused', message: event.message } : each))
    case 'ask_again': return answers.filter((each) => each.observationId !== event.observationId)
  }
}

/** The thing on the screen: the first that has no answer; null when all have one. */
export const currentThing = (things: readonly ConfirmThing[], answers: readonly Answer[]): ConfirmThing | null =>
  things.find(({ observationId }) => !answers.some((each) => each.observationId === observationId)) ?? null

/** "3 confirmed, 1 not right, 1 left open, in 38 seconds"; what was refused is not counted. */
export function summaryWords(answers: readonly Answer[]): string {
  const taken = answers.filter(({ status }) => status !== 'refused')
  const numberOf = (answer: Said['answer']): number => taken.filter((each) => each.answer === answer).length
  const parts = [[numberOf('yes'), 'confirmed'], [numberOf('no'), 'not right'], [numberOf('unsure'), 'left open']] as const
  const seconds = Math.round(answers.reduce((sum, each) => sum + each.seconds, 0))
  const time = seconds < 60 ? `${seconds} ${seconds === 1 ? 'second' : 'seconds'}` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
  return `${parts.filter(([n]) => n > 0).map(([n, word]) => `${n} ${word}`).join(', ')}, in ${time}`
}
