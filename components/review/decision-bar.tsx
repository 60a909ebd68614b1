'use client'

import { ArrowLeft, ArrowRight, Check, Merge, PenLine, Split, Undo2, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Kbd } from '@/components/ui/kbd'
import type { ReviewCommand } from './keys'
import { MoreActions } from './more-actions'

type Props = {
  pairing: boolean
  /** May this member decide the item on screen now? */
  mayDecide: boolean
  canMove: boolean
  canUndo: boolean
  /** What else can be said of this item. */
  may: MayDo
  run: (command: ReviewCommand) => void
}

/** Which of the rarer decisions the item allows. */
export type MayDo = { compare: boolean; split: boolean; assert: boolean; flag: boolean }

/** The decisions, at the foot of the item and always in reach: the same commands as the keys. */
export function DecisionBar({ pairing, mayDecide, canMove, canUndo, may, run }: Props) {
  return (
    <div className="grid grid-cols-5 gap-2 sm:flex sm:flex-wrap sm:items-center">
      {pairing ? (
        // Neither answer leads: a wrong merge costs more than a duplicate.
        <>
          <Action onRun={() => run({ do: 'merge' })} disabled={!mayDecide} icon={<Merge aria-hidden />} label="Merge" keyName="m" />
          <Action onRun={() => run({ do: 'keep_apart' })} disabled={!mayDecide} icon={<Split aria-hidden />} label="Keep apart" keyName="p" className="max-sm:col-span-2" />
        </>
      ) : (
        <>
          <Action onRun={() => run({ do: 'approve' })} disabled={!mayDecide} icon={<Check aria-hidden />} label="Approve" keyName="a" variant="primary" />
          <Action onRun={() => run({ do: 'fix' })} disabled={!mayDecide} icon={<PenLine aria-hidden />} label="Fix" keyName="f" />
          <Action onRun={() => run({ do: 'choose_reason' })} disabled={!mayDecide} icon={<X aria-hidden />} label="Reject" keyName="x" />
        </>
      )}
      <Action onRun={() => run({ do: 'skip' })} disabled={!canMove} icon={<ArrowRight aria-hidden />} label="Skip" keyName="space" />
      <MoreActions pairing={pairing} mayDecide={mayDecide} canUndo={canUndo} may={may} run={run} />
      <span className="ms-auto hidden gap-2 sm:flex max-xl:[&_kbd]:hidden">
        <Button variant="ghost" onClick={() => run({ do: 'back' })} disabled={!canMove} aria-keyshortcuts="ArrowLeft k">
          <ArrowLeft aria-hidden /> Back <Kbd>←</Kbd>
        </Button>
        <Action onRun={() => run({ do: 'undo' })} disabled={!canUndo} icon={<Undo2 aria-hidden />} label="Undo" keyName="z" variant="ghost" />
      </span>
    </div>
  )
}

type ActionProps = { onRun: () => void; disabled: boolean; icon: ReactNode; label: string; keyName: string; variant?: 'primary' | 'secondary' | 'ghost'; className?: string }

function Action({ onRun, disabled, icon, label, keyName, variant = 'secondary', className }: ActionProps) {
  return (
    <Button
      variant={variant}
      onClick={onRun}
      disabled={disabled}
      aria-keyshortcuts={keyName === 'space' ? 'Space j ArrowRight' : keyName}
      className={cn('max-sm:h-14 max-sm:flex-col max-sm:gap-0.5 max-sm:px-1', className)}
    >
      {icon} {label} <Kbd className={variant === 'primary' ? 'border-current text-current max-sm:hidden' : 'max-sm:hidden'}>{keyName}</Kbd>
    </Button>
  )
}
