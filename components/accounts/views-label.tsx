import { ChevronDown } from 'lucide-react'
import type { SavedViewRow } from '@/lib/crm/types'

export type ViewsMenuProps = {
  views: readonly SavedViewRow[]
  /** The one that is open, and whether the list was changed since. */
  current: SavedViewRow | null
  edited: boolean
  /** The address of a saved view, or of the list with none. */
  hrefOf: (view: SavedViewRow | null) => string
  onSaveAs: () => void
  onRename: (view: SavedViewRow) => void
  onSave: (view: SavedViewRow, shared: boolean) => void
  onDefault: (view: SavedViewRow | null) => void
  onRemove: (view: SavedViewRow) => void
  onCopy: () => void
}

/** "Renewals at risk, edited": the name of what is open, and whether it is still what was saved. */
export function ViewsLabel({ current, edited }: Pick<ViewsMenuProps, 'current' | 'edited'>) {
  return (
    <>
      <span className="sr-only">View: </span>
      <span dir="auto" className="max-w-48 truncate">{current?.name ?? 'All accounts'}</span>
      {edited ? <span className="font-normal text-muted">edited</span> : null}
      <ChevronDown aria-hidden />
    </>
  )
}
