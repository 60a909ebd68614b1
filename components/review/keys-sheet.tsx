'use client'

import { Dialog, DialogBody, DialogContent } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'

const KEYS: readonly [keys: readonly string[], does: string][] = [
  [['a'], 'Approve'],
  [['f'], 'Fix and approve'],
  [['⌘ Enter', 'Ctrl Enter'], 'Save the fix'],
  [['x'], 'Reject, then 1 to 7 for the reason'],
  [['Space', '→'], 'Skip to the next item'],
  [['←'], 'Back to the item before'],
  [['z', '⌘ Z'], 'Take the last decision back'],
  [['Esc'], 'Leave the form or the reasons'],
  [['?'], 'This sheet'],
]

type Props = { open: boolean; onOpenChange: (open: boolean) => void; onClosed: () => void }

/** Every key of the queue on one sheet. */
export function KeysSheet({ open, onOpenChange, onClosed }: Props) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        title="Keys of the review queue"
        description="They rest while you type and while a window is open."
        onCloseAutoFocus={(event) => { event.preventDefault(); onClosed() }}
      >
        <DialogBody>
          <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2 text-sm">
            {KEYS.map(([keys, does]) => (
              <div key={does} className="contents">
                <dt className="flex gap-1.5">{keys.map((key) => <Kbd key={key}>{key}</Kbd>)}</dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </DialogBody>
      </DialogContent>
    </Dialog>
  )
}
