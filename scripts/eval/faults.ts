import { overlapOf, wordsOf } from './words'
import type { LabelledConversation } from './labelled'

/** Faults that are printed; the rest is counted. */
const SHOWN = 10

/**
 * What is wrong in labels, so that no reader could ever meet them: each would count as a miss of the reader's.
 * Lines of `file:line: …`.
 */
export function labelFaults(file: string, items: readonly { line: number; item: LabelledConversation }[]): string[] {
  return items.flatMap(({ line, item }) => faultsOf(item).map((fault) => `${file}:${line}: ${fault}`))
}

function faultsOf({ participants, turns, labels }: LabelledConversation): string[] {
  if (labels.length === 0) return []
  const customers = new Set(participants.filter(({ role }) => role === 'customer').map(({ id }) => id))
  if (customers.size === 0) return ['nobody has the role “customer”, so that nothing is read. Whoever speaks for the customer needs it, written like this.']
  const byIndex = new Map(turns.map((turn) => [turn.i, turn]))
  return labels.flatMap(({ turn: index, quote }) => {
    const turn = byIndex.get(index)
    if (!turn) return [`there is no turn ${index} for the label “${quote}”.`]
    if (!customers.has(turn.speaker)) return [`the label “${quote}” is on turn ${index}, which ${turn.speaker} says, who is not on the customer’s side.`]
    if (wordsOf(quote).length === 0 || overlapOf(turn.text, quote, quote).shorter === 0) return [`the label “${quote}” does not stand in turn ${index}, letter for letter.`]
    return []
  })
}

/** What a person is told of them. */
export function faultLines(faults: readonly string[]): string[] {
  if (faults.length === 0) return []
  const more = faults.length - SHOWN
  return [
    ...faults.slice(0, SHOWN), ...(more > 0 ? [`… and ${more} more.`] : []),
    `${faults.length === 1 ? 'This label cannot be met by any reader and counts' : 'These cannot be met by any reader and count'} as missed below. Correct the file first (docs/labelling.md).`,
  ]
}
