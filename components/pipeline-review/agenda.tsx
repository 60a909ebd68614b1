import { Check } from 'lucide-react'
import { isTalkedAbout } from '@/lib/insights/client'
import type { ReviewDealView } from '@/lib/insights/types'
import { cn } from '../ui/cn'
import { REASON_WORDS } from './words'

type Props = { deals: readonly ReviewDealView[]; current: number; onOpen: (index: number) => void }

/** The deals of a review in the order in which they are gone through, each with why it stands there. */
export function Agenda({ deals, current, onOpen }: Props) {
  return (
    <ol aria-label="Agenda" className="flex flex-col">
      {deals.map((deal) => ({ ...deal, talked: isTalkedAbout(deal) })).map(({ card, reasons, talked }, index) => (
        <li key={card.id} className="border-b border-line [contain-intrinsic-size:auto_52px] [content-visibility:auto]">
          <button
            type="button" onClick={() => onOpen(index)} {...(index === current ? { 'aria-current': 'step' as const } : {})}
            className={cn('flex w-full items-start gap-2 px-2 py-(--row-y) text-left text-sm hover:bg-hover', index === current && 'bg-unknown-soft')}
          >
            <span className="w-5 shrink-0 text-right text-xs/5 text-muted">{!talked ? index + 1 : <Check aria-hidden className="ml-auto size-4" />}</span>
            <span className="min-w-0 flex-1">
              <span className="block truncate font-medium" dir="auto">{card.account.name}</span>
              <span className="block truncate text-xs text-muted">{reasons.length > 0 ? reasons.map((reason) => REASON_WORDS[reason]).join(', ') : 'nothing pressing'}</span>
              {!talked ? null : <span className="sr-only">discussed</span>}
            </span>
          </button>
        </li>
      ))}
    </ol>
  )
}
