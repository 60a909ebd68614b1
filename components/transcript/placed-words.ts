import { count } from '@/lib/shared/format'

type Read = { segments: readonly { evidence: readonly unknown[] }[]; beliefs: readonly { id: string; statement: string }[] }

const pieces = ({ segments }: Read): number => segments.reduce((n, { evidence }) => n + evidence.length, 0)

/** What a reading anew changed of an interaction: the balance of its evidence in words, and the beliefs that came and went. */
export function changedBy(before: Read, after: Read): { words: string; came: string[]; went: string[] } {
  const more = pieces(after) - pieces(before)
  const [old, now] = [new Set(before.beliefs.map(({ id }) => id)), new Set(after.beliefs.map(({ id }) => id))]
  const came = after.beliefs.filter(({ id }) => !old.has(id)).map(({ statement }) => statement)
  const went = before.beliefs.filter(({ id }) => !now.has(id)).map(({ statement }) => statement)
  if (more === 0 && came.length + went.length === 0) return { words: 'Read again: nothing else is read from it than before.', came, went }
  const evidence = more === 0 ? 'as many pieces of evidence as before' : `${count(Math.abs(more), 'piece')} of evidence ${more > 0 ? 'more' : 'fewer'}`
  return { words: `Read again: ${evidence}${came.length > 0 ? `, for ${count(came.length, 'belief')} more` : ''}${went.length > 0 ? `, and ${count(went.length, 'belief')} no longer rest${went.length === 1 ? 's' : ''} on it` : ''}.`, came, went }
}
