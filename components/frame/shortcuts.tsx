'use client'

import { usePathname } from 'next/navigation'
import { Button } from '../ui/button'
import { Dialog, DialogBody, DialogContent } from '../ui/dialog'
import { Kbd } from '../ui/kbd'
import { shortcutGroups } from './shortcut-groups'

type Props = { onOpenChange: (open: boolean) => void; /** In the sample alone. */ onTour: (() => void) | null }

export function Shortcuts({ onOpenChange, onTour }: Props) {
  const groups = shortcutGroups(usePathname())
  return (
    <Dialog open onOpenChange={onOpenChange}>
      <DialogContent title="Keyboard shortcuts" className="w-[min(680px,calc(100vw-24px))]">
        {onTour ? <p className="flex flex-wrap items-center gap-2 px-5 py-3 text-sm text-muted">New here? <Button size="sm" onClick={onTour}>Take the tour: six examples</Button></p> : null}
        <DialogBody className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
          {groups.map((group) => (
            <section key={group.title}>
              <h3 className="mb-1 text-xs font-medium text-muted">{group.title}</h3>
              <dl>
                {group.keys.map(([keys, what]) => (
                  <div key={what} className="flex min-h-8 items-center justify-between gap-4 text-sm">
                    <dt>{what}</dt>
                    <dd className="flex gap-1">{keys.map((key) => <Kbd key={key}>{key}</Kbd>)}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </DialogBody>
      </DialogContent>
    </Dialog>
  )
}
