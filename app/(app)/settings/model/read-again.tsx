'use client'

import { ProblemNote } from '@/components/forms/problem-note'
import { useSubmit } from '@/components/forms/use-submit'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'
import { count } from '@/lib/shared/format'
import { readAllAction } from './actions'

/** What was read before this model was chosen can be read again with it. */
export function ReadAgain({ interactions }: { interactions: number }) {
  const { busy, problem, send } = useSubmit()
  const toast = useToast()

  async function readAll() {
    const result = await send(() => readAllAction())
    if (result.done) toast({ message: `${count(result.data?.waiting ?? 0, 'interaction')} will be read with the model.` })
  }

  return (
    <section aria-labelledby="again" className="flex max-w-[640px] flex-col items-start gap-3">
      <h2 id="again">Read by another reader</h2>
      <p className="text-sm">
        {interactions === 1 ? '1 interaction was' : `${count(interactions, 'interaction')} were`} read by another reader or an earlier version of this one. The model can read {interactions === 1 ? 'it' : 'them'} again: a call each, within the budget. What people decided stays.
      </p>
      <ProblemNote problem={problem} />
      <Button disabled={busy} onClick={() => void readAll()}>{busy ? 'One moment…' : 'Read with this model'}</Button>
    </section>
  )
}
