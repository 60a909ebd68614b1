import type { ErasedPerson } from './types'

const NUMBERS = ['conversations', 'alone', 'turns', 'quotes', 'reported', 'beliefs', 'others', 'labels', 'accounts'] as const

/** The counts that an audit row of an erasure holds; null where it holds none. */
export function heldIn(fields: unknown): ErasedPerson['held'] {
  const row = (typeof fields === 'object' && fields !== null ? fields : {}) as Record<string, unknown>
  if (!NUMBERS.every((name) => typeof row[name] === 'number')) return null
  const number = (name: (typeof NUMBERS)[number]): number => Number(row[name])
  return {
    conversations: number('conversations'), alone: number('alone'), turns: number('turns'), quotes: number('quotes'), reported: number('reported'),
    beliefs: number('beliefs'), others: number('others'), labels: number('labels'), accounts: number('accounts'),
  }
}
