import { count } from '@/lib/shared/format'

export type MatchedOwner = { owner: string; member: { id: string; name: string } | null }

/** Whose accounts a file brings, and of whom it is not known who they are: "Milo Brandt will own 3. …" */
export function ownerWords(accounts: readonly { owner?: string }[], matched: readonly MatchedOwner[]): string {
  const lines = matched.map(({ owner, member }) => ({ owner, member, n: accounts.filter((account) => account.owner === owner).length }))
  const ours = new Map<string, { name: string; n: number }>()
  for (const { member, n } of lines) if (member) ours.set(member.id, { name: member.name, n: n + (ours.get(member.id)?.n ?? 0) })
  const strangers = lines.filter(({ member }) => member === null)
  const known = [...ours.values()].map(({ name, n }) => `${name} will own ${n}`).join(', ')
  const unknown = strangers.map(({ owner, n }) => `“${owner}” (${count(n, 'account')})`).join(', ')
  return [known ? `${known}.` : '', unknown ? `No member is ${unknown}: you will own ${strangers.reduce((sum, { n }) => sum + n, 0) === 1 ? 'it' : 'them'}.` : ''].filter(Boolean).join(' ')
}
