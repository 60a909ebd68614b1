import type { ComponentProps, ReactNode } from 'react'
import { Button } from '../ui/button'
import { cn } from '../ui/cn'
import { ProblemNote } from './problem-note'
import type { Unsaved } from './use-unsaved'

type Props = { unsaved: Unsaved; problem: ComponentProps<typeof ProblemNote>['problem']; children: ReactNode }

/** The foot of a form: what went wrong, its buttons, and whether something is unsaved; then it stays in sight. */
export function SaveBar({ unsaved, problem, children }: Props) {
  return (
    <div className={cn('-my-3 flex w-full flex-col items-start gap-3 border-t py-3', unsaved.dirty ? 'sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-10 border-line bg-canvas md:bottom-0' : 'border-transparent')}>
      <ProblemNote problem={problem} />
      <div className="flex flex-wrap items-center gap-2">
        {children}
        {unsaved.dirty ? <Button variant="ghost" onClick={unsaved.discard}>Discard<span className="sr-only"> changes: {unsaved.name}</span></Button> : null}
        <p role="status" className="pl-1 text-sm text-muted empty:hidden">{unsaved.dirty ? 'Unsaved changes' : null}</p>
      </div>
    </div>
  )
}
