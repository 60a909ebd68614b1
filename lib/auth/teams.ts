/** Each member with everyone below, directly or not; a circle of managers ends where it began. */
export function teamsOf(members: readonly { id: string; managerId: string | null }[]): Map<string, string[]> {
  const below = new Map<string, string[]>()
  for (const { id, managerId } of members) if (managerId !== null) below.set(managerId, [...(below.get(managerId) ?? []), id])
  return new Map(members.map(({ id }) => {
    const team = new Set([id])
    for (const each of team) for (const report of below.get(each) ?? []) team.add(report)
    return [id, [...team]]
  }))
}
