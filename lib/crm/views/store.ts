import type { Tx } from '@/lib/db/transaction'
import { newId } from '@/lib/shared/ids'

export type ViewRow = { id: string; memberId: string; name: string; params: string; shared: boolean }
const shape = { id: true, memberId: true, name: true, params: true, shared: true } as const

/** The member's own views and those that are shared, by name. */
export async function viewsFor(tx: Tx, workspaceId: string, memberId: string): Promise<ViewRow[]> {
  return tx.savedView.findMany({ where: { workspaceId, OR: [{ memberId }, { shared: true }] }, select: shape, orderBy: [{ name: 'asc' }, { id: 'asc' }] })
}

export async function findView(tx: Tx, workspaceId: string, id: string): Promise<ViewRow | null> {
  return tx.savedView.findUnique({ where: { workspaceId_id: { workspaceId, id } }, select: shape })
}

/** Has the member another view of this name? */
export async function nameTaken(tx: Tx, workspaceId: string, memberId: string, name: string, exceptId: string | null): Promise<boolean> {
  return (await tx.savedView.count({ where: { workspaceId, memberId, name: { equals: name, mode: 'insensitive' }, ...(exceptId && { id: { not: exceptId } }) } })) > 0
}

type ViewWords = { name: string; params: string; shared: boolean }

export async function insertView(tx: Tx, workspaceId: string, memberId: string, now: Date, words: ViewWords): Promise<string> {
  const id = newId()
  await tx.savedView.create({ data: { workspaceId, id, memberId, ...words, createdAt: now, updatedAt: now } })
  return id
}

export async function updateView(tx: Tx, workspaceId: string, id: string, now: Date, words: Partial<ViewWords>): Promise<void> {
  await tx.savedView.update({ where: { workspaceId_id: { workspaceId, id } }, data: { ...words, updatedAt: now } })
}

export async function removeView(tx: Tx, workspaceId: string, id: string): Promise<void> {
  await tx.savedView.delete({ where: { workspaceId_id: { workspaceId, id } } })
}

export async function defaultViewId(tx: Tx, workspaceId: string, memberId: string): Promise<string | null> {
  return (await tx.defaultView.findUnique({ where: { workspaceId_memberId: { workspaceId, memberId } } }))?.viewId ?? null
}

export async function setDefaultViewId(tx: Tx, workspaceId: string, memberId: string, viewId: string | null): Promise<void> {
  if (viewId === null) await tx.defaultView.deleteMany({ where: { workspaceId, memberId } })
  else await tx.defaultView.upsert({ where: { workspaceId_memberId: { workspaceId, memberId } }, create: { workspaceId, memberId, viewId }, update: { viewId } })
}

export async function viewOwners(tx: Tx, workspaceId: string, memberIds: string[]): Promise<Map<string, string>> {
  const rows = await tx.member.findMany({ where: { workspaceId, id: { in: memberIds } }, select: { id: true, name: true } })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Covers names in what members called their views and search in them. The words stand in an address, where a space is a plus. */
export async function maskViews(tx: Tx, workspaceId: string, mask: (text: string) => string): Promise<void> {
  for (const { id, name, params } of await tx.savedView.findMany({ where: { workspaceId }, select: shape })) {
    const covered = new URLSearchParams([...new URLSearchParams(params)].map(([key, value]): [string, string] => [key, key === 'q' ? mask(value) : value])).toString()
    if (mask(name) !== name || covered !== new URLSearchParams(params).toString()) {
      await tx.savedView.update({ where: { workspaceId_id: { workspaceId, id } }, data: { name: mask(name), params: covered } })
    }
  }
}
