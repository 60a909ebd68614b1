import { X } from 'lucide-react'
import { count } from '@/lib/shared/format'
import { Button } from '../ui/button'

type Props = { chosen: number; onChangeOwner: () => void; onClear: () => void }

/** What can be done with the accounts that were chosen. Stays in sight while one scrolls, above the bar of a phone. */
export function OwnerBar({ chosen, onChangeOwner, onClear }: Props) {
  return (
    <div role="region" aria-label="Chosen accounts" className="sticky bottom-3 z-20 max-md:bottom-[calc(68px+env(safe-area-inset-bottom))] mx-auto mt-3 flex w-fit items-center gap-3 rounded-lg border border-line bg-raised px-3 py-2 text-sm shadow-float">
      <span role="status">{count(chosen, 'account')} chosen</span>
      <Button size="sm" variant="primary" onClick={onChangeOwner}>Change owner of {chosen}</Button>
      <Button size="sm" variant="ghost" onClick={onClear}><X aria-hidden />Clear</Button>
    </div>
  )
}
