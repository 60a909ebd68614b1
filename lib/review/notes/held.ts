/**
 * Authors whose notes a reader must not see yet: while a second blind verdict is awaited, what the first reviewer wrote may tell how
 * they decided. Who gave that verdict sees everything; so does everybody once both are there.
 */
export function heldAuthors(item: { status: string; quorum: number }, standing: readonly { actorId: string }[], readerId: string | null): ReadonlySet<string> {
  const [first] = standing
  if (item.status !== 'open' || item.quorum < 2 || standing.length !== 1 || first === undefined || first.actorId === readerId) return new Set()
  return new Set([first.actorId])
}
