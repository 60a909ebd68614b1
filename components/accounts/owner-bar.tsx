import { X } from 'lucide-react'
import { count } from '@/lib/shared/format'
import { Button } from '../ui/button'

type Props = { chosen: number; onChangeOwner: () => void; onClear: () => void }

/** What can be done with the accounts that were chosen. Stays in sight while one scrolls. */
export function OwnerBar({ chosen, onChangeOwner, onClear }: Props) {
  return (
    <div role="region" aria-label="Chosen accounts" className="sticky bottom-3 z-20 mx-auto mt-3 flex w-fit items-center gap-3 rounded-lg border border-line bg-raised px-3 py-2 text-sm shadow-float max-lg:hidden">
      <span role="status">{count(chosen, 'account')} chosen</span>
      <Button size="sm" variant="primary" onClick={onChangeOwner}>Change owner of {chosen}</Button>
      <Button size="sm" variant="ghost" onClick={onClear}><X aria-hidden />Clear</Button>
    </div>
  )
}
