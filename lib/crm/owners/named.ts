import { normaliseName } from '@/lib/shared/names'

export type NamedMember = { id: string; name: string; email?: string; aliases?: readonly string[] }

/**
 * The member whom the owner column of an export means: by e-mail address, name or another name of theirs, regardless of case, accents
 * and punctuation. Null for nobody, and for a name that two members go by.
 */
export function memberNamed<M extends NamedMember>(members: readonly M[], owner: string): M | null {
  const wanted = normaliseName(owner)
  if (wanted === '') return null
  const found = members.filter(({ name, email, aliases = [] }) => [name, ...(email ? [email] : []), ...aliases].some((label) => normaliseName(label) === wanted))
  return found.length === 1 ? (found[0] ?? null) : null
}
