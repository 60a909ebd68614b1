import { erasedNamesMask } from '@/lib/ingest'
import { erasedLabels, redactSpecialCategory } from '@/lib/privacy'
import type { Tx } from '@/lib/db/transaction'
import type { NewAttendee } from './place/place'

/** What keeps erased people, and what is nobody's business, out of meetings that are written. */
export async function privacyOf(tx: Tx, workspaceId: string): Promise<{ title: (text: string) => string; attendees: (all: readonly NewAttendee[]) => NewAttendee[] }> {
  const mask = await erasedNamesMask(tx, workspaceId)
  const isErased = await erasedLabels(tx, workspaceId)
  const erased = (label: string | null): boolean => label !== null && (isErased?.(label) ?? false)
  return { title: (text) => mask(redactSpecialCategory(text).text), attendees: (all) => all.filter(({ email, name }) => !erased(email) && !erased(name)) }
}
