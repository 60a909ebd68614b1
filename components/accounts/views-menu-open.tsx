'use client'

import { useRouter } from 'next/navigation'
import { Fragment } from 'react'
import type { SavedViewRow } from '@/lib/crm/types'
import { PLAIN_VIEW } from '@/lib/insights/client'
import { Button } from '../ui/button'
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuLabel, DropdownMenuRadioGroup, DropdownMenuRadioItem, DropdownMenuSeparator, DropdownMenuTrigger } from '../ui/dropdown-menu'
import { ViewsLabel, type ViewsMenuProps } from './views-label'

/** The menu behind `ViewsMenu`; opens as it arrives, since it arrives because somebody asked for it. */
export function ViewsMenuOpen(props: ViewsMenuProps) {
  const { views, current, edited, hrefOf } = props
  const router = useRouter()
  const open = (id: string) => router.push(hrefOf(views.find((view) => view.id === id) ?? null) as Parameters<typeof router.push>[0])
  const groups: [string, SavedViewRow[]][] = [['Your views', views.filter(({ mine }) => mine)], ['Shared by colleagues', views.filter(({ mine }) => !mine)]]
  return (
    <DropdownMenu defaultOpen modal={false}>
      <DropdownMenuTrigger asChild><Button className="max-w-full"><ViewsLabel current={current} edited={edited} /></Button></DropdownMenuTrigger>
      <DropdownMenuContent align="start" aria-label="Views" className="max-h-[min(560px,80dvh)] overflow-auto">
        <DropdownMenuRadioGroup value={current?.id ?? PLAIN_VIEW} onValueChange={open}>
          <DropdownMenuRadioItem value={PLAIN_VIEW}>All accounts</DropdownMenuRadioItem>
          {groups.map(([title, listed]) => listed.length === 0 ? null : (
            <Fragment key={title}>
              <DropdownMenuLabel>{title}</DropdownMenuLabel>
              {listed.map((view) => (
                <DropdownMenuRadioItem key={view.id} value={view.id}>
                  <span className="min-w-0 flex-1"><span dir="auto" className="block truncate">{view.name}</span><Standing view={view} /></span>
                </DropdownMenuRadioItem>
              ))}
            </Fragment>
          ))}
        </DropdownMenuRadioGroup>
        <DropdownMenuSeparator />
        <ViewItems {...props} />
      </DropdownMenuContent>
    </DropdownMenu>
  )
}

function Standing({ view }: { view: SavedViewRow }) {
  const words = [view.mine ? (view.shared ? 'shared with everybody' : null) : view.ownerName, view.isDefault ? 'opens first' : null].filter(Boolean).join(', ')
  return words ? <span className="block text-xs text-muted">{words}</span> : null
}

/** What can be done with what is open. */
function ViewItems({ current, edited, onSaveAs, onRename, onSave, onDefault, onRemove, onCopy }: ViewsMenuProps) {
  return (
    <>
      {current?.mine && edited ? <DropdownMenuItem onSelect={() => onSave(current, current.shared)}>Save changes</DropdownMenuItem> : null}
      <DropdownMenuItem onSelect={onSaveAs}>Save as a view…</DropdownMenuItem>
      <DropdownMenuItem onSelect={onCopy}>Copy the link</DropdownMenuItem>
      {current === null ? null : (
        <>
          <DropdownMenuSeparator />
          {current.mine ? (
            <>
              <DropdownMenuItem onSelect={() => onRename(current)}>Rename…</DropdownMenuItem>
              <DropdownMenuItem onSelect={() => onSave(current, !current.shared)}>{current.shared ? 'Keep it to yourself' : 'Share with everybody'}</DropdownMenuItem>
            </>
          ) : null}
          <DropdownMenuItem onSelect={() => onDefault(current.isDefault ? null : current)}>{current.isDefault ? 'No longer open the list with it' : 'Open the list with it'}</DropdownMenuItem>
          {current.mayRemove ? <DropdownMenuItem onSelect={() => onRemove(current)}>Delete the view</DropdownMenuItem> : null}
        </>
      )}
    </>
  )
}
