import type { AnswerKind, PersonAnswer } from './types'

/** What stands for their words where they gave none. */
export const SAID_WITHOUT_WORDS = { right: 'Yes, that is right.', not_right: 'That is not what I think.' } as const

export const WISH_WORDS = {
  erase: 'Erase what you keep about me', stop: 'Stop keeping what I believe', copy: 'Send me a copy of everything', other: 'Something else',
} as const satisfies Record<Exclude<AnswerKind, 'right' | 'not_right'>, string>

/** What somebody said, in a few words. */
export const saidWords = (kind: AnswerKind): string => (kind === 'right' || kind === 'not_right' ? SAID_WITHOUT_WORDS[kind].replace(/\.$/, '') : WISH_WORDS[kind])

/** What became of it, told to whoever said it. */
export function becameWords({ kind, state }: Pick<PersonAnswer, 'kind' | 'state'>): string {
  if (state === 'open') return 'Received. Somebody will look at it'
  if (state === 'declined') return kind === 'right' ? 'Read, and left as it was' : 'Read, and not followed'
  return kind === 'right' || kind === 'not_right' ? 'Accepted' : 'Done'
}
