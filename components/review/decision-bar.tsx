import { ArrowLeft, ArrowRight, Check, Merge, PenLine, Split, Undo2, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Kbd } from '@/components/ui/kbd'
import { REJECT_REASONS } from '@/lib/shared/vocabulary'
import type { ReviewCommand, ReviewMode } from './keys'
import { REJECT_WORDS } from './words'

type Props = {
  mode: ReviewMode
  /** May this member decide the item on screen? */
  mayDecide: boolean
  canMove: boolean
  canUndo: boolean
  run: (command: ReviewCommand) => void
}

/** The decisions, at the foot of the item and always in reach: the same commands as the keys. */
export function DecisionBar({ mode, mayDecide, canMove, canUndo, run }: Props) {
  if (mode === 'fixing') return null
  return (
    <div className="sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-20 -mx-4 border-t border-line bg-canvas px-4 py-2 md:bottom-0 md:mx-0 md:px-0 md:py-3">
      {mode === 'reason' ? <Reasons run={run} /> : (
        <div className={cn('grid gap-2 sm:flex sm:items-center', mode === 'pairing' ? 'grid-cols-4' : 'grid-cols-5')}>
          {mode === 'pairing' ? (
            <>
              <Action onRun={() => run({ do: 'merge' })} disabled={!mayDecide} icon={<Merge aria-hidden />} label="Merge" keyName="m" variant="primary" />
              <Action onRun={() => run({ do: 'keep_apart' })} disabled={!mayDecide} icon={<Split aria-hidden />} label="Keep apart" keyName="k" />
            </>
          ) : (
            <>
              <Action onRun={() => run({ do: 'approve' })} disabled={!mayDecide} icon={<Check aria-hidden />} label="Approve" keyName="a" variant="primary" />
              <Action onRun={() => run({ do: 'fix' })} disabled={!mayDecide} icon={<PenLine aria-hidden />} label="Fix" keyName="f" />
              <Action onRun={() => run({ do: 'choose_reason' })} disabled={!mayDecide} icon={<X aria-hidden />} label="Reject" keyName="x" />
            </>
          )}
          <Action onRun={() => run({ do: 'skip' })} disabled={!canMove} icon={<ArrowRight aria-hidden />} label="Skip" keyName="space" />
          <span className="hidden flex-1 sm:block" />
          <Button variant="ghost" onClick={() => run({ do: 'back' })} disabled={!canMove} className="max-sm:hidden" aria-keyshortcuts="ArrowLeft">
            <ArrowLeft aria-hidden /> Back <Kbd>←</Kbd>
          </Button>
          <Action onRun={() => run({ do: 'undo' })} disabled={!canUndo} icon={<Undo2 aria-hidden />} label="Undo" keyName="z" variant="ghost" />
        </div>
      )}
    </div>
  )
}

type ActionProps = { onRun: () => void; disabled: boolean; icon: ReactNode; label: string; keyName: string; variant?: 'primary' | 'secondary' | 'ghost' }

function Action({ onRun, disabled, icon, label, keyName, variant = 'secondary' }: ActionProps) {
  return (
    <Button
      variant={variant}
      onClick={onRun}
      disabled={disabled}
      aria-keyshortcuts={keyName === 'space' ? 'Space' : keyName}
      className="max-sm:h-14 max-sm:flex-col max-sm:gap-0.5 max-sm:px-1"
    >
      {icon} {label} <Kbd className={variant === 'primary' ? 'border-current text-current max-sm:hidden' : 'max-sm:hidden'}>{keyName}</Kbd>
    </Button>
  )
}

function Reasons({ run }: { run: (command: ReviewCommand) => void }) {
  return (
    <div role="group" aria-labelledby="reject-why" className="flex flex-wrap items-center gap-2">
      <p id="reject-why" className="w-full text-sm font-medium lg:w-auto">Why is it wrong?</p>
      {REJECT_REASONS.map((reason, i) => (
        <Button key={reason} size="sm" aria-keyshortcuts={String(i + 1)} onClick={() => run({ do: 'reject', reason })} className="max-sm:h-11 max-sm:basis-[calc(50%-4px)]">
          <Kbd>{i + 1}</Kbd> {REJECT_WORDS[reason]}
        </Button>
      ))}
      <Button variant="ghost" size="sm" onClick={() => run({ do: 'cancel' })} className="max-sm:h-11 max-sm:basis-[calc(50%-4px)]">
        Cancel <Kbd className="max-sm:hidden">esc</Kbd>
      </Button>
    </div>
  )
}
