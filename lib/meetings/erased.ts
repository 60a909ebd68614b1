import { erasedNamesMask } from '@/lib/ingest'
import { erasedLabels, redactSpecialCategory } from '@/lib/privacy'
import type { Tx } from '@/lib/db/transaction'
import type { NewAttendee } from './place/place'

/** What keeps erased people, and what is nobody's business, out of meetings with these accounts that are written. Whoever is known is nobody erased. */
export async function privacyOf(tx: Tx, workspaceId: string, accountIds: readonly string[]): Promise<{ title: (text: string) => string; attendees: (all: readonly NewAttendee[]) => NewAttendee[] }> {
  const mask = await erasedNamesMask(tx, workspaceId, accountIds)
  const isErased = await erasedLabels(tx, workspaceId, accountIds)
  const erased = (label: string | null): boolean => label !== null && (isErased?.(label) ?? false)
  return { title: (text) => mask(redactSpecialCategory(text).text), attendees: (all) => all.filter(({ personId, email, name }) => !erased(email) && (personId !== null || !erased(name))) }
}
