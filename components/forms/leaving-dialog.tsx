'use client'

import { Button } from '../ui/button'
import { Dialog, DialogContent, DialogFooter } from '../ui/dialog'

type Props = { names: readonly string[]; onStay: () => void; onLeave: () => void }

export function LeavingDialog({ names, onStay, onLeave }: Props) {
  return (
    <Dialog open onOpenChange={(open) => { if (!open) onStay() }}>
      <DialogContent title="Leave without saving?" description={`What you changed is saved nowhere yet: ${names.join(', ')}.`}>
        <DialogFooter>
          <Button variant="ghost" onClick={onLeave}>Leave without saving</Button>
          <Button variant="primary" onClick={onStay}>Stay</Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  )
}
