import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { REJECT_REASONS } from '@/lib/shared/vocabulary'
import type { ReviewCommand } from './keys'
import { REJECT_WORDS } from './words'

/** Why it is wrong: the second press of a rejection. On a phone a sheet at the thumb. */
export function ReasonBar({ run }: { run: (command: ReviewCommand) => void }) {
  return (
    <div role="group" aria-labelledby="reject-why" className="flex flex-wrap items-center gap-2">
      <p id="reject-why" className="text-sm font-medium max-sm:w-full sm:-order-2 sm:grow sm:basis-[calc(100%-7rem)]">Why is it wrong?</p>
      {REJECT_REASONS.map((reason, i) => (
        <Button key={reason} size="sm" aria-keyshortcuts={String(i + 1)} onClick={() => run({ do: 'reject', reason })} className="max-sm:h-12 max-sm:grow max-sm:basis-[calc(33%-6px)] max-sm:px-1">
          <Kbd className="max-sm:hidden">{i + 1}</Kbd> {REJECT_WORDS[reason]}{reason === 'other' ? '…' : ''}
        </Button>
      ))}
      <Button variant="ghost" size="sm" onClick={() => run({ do: 'cancel' })} className="sm:-order-1 max-sm:h-12 max-sm:grow max-sm:basis-[calc(33%-6px)] max-sm:px-1">
        Cancel <Kbd className="max-sm:hidden">esc</Kbd>
      </Button>
    </div>
  )
}
