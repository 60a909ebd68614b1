/** Who said in passing what an item asks about. */
type Item = { reason: string; knownAnswerId: string | null; observationId: string | null }
type Said = { memberId: string; observationIds: readonly string[] }

/** Does the item ask about what this member said in passing themselves, and nobody has settled? */
export function isOwnWord({ reason, knownAnswerId, observationId }: Item, waiting: readonly Said[], memberId: string | null): boolean {
  if (reason !== 'correction' || knownAnswerId !== null || observationId === null) return false
  return waiting.some((said) => said.memberId === memberId && said.observationIds.includes(observationId))
}
