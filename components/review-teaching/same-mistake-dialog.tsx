'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { RegroupPreviewTable } from '@/components/account/regroup/regroup-preview'
import { ProblemNote } from '@/components/forms/problem-note'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog, DialogBody, DialogClose, DialogContent, DialogFooter } from '@/components/ui/dialog'
import { sameMistakeQuery } from '@/lib/review/client'
import type { SameMistake, SameMistakeFixed } from '@/lib/review/types'
import { ProblemError } from '@/lib/shared/fetch-json'
import { count, formatDate } from '@/lib/shared/format'
import type { SameMistakeVerbs } from './same-mistake-offer'
import { detailWords } from './words'

type Props = { found: SameMistake; fix: SameMistakeVerbs['fixSame']; onDone: (fixed: SameMistakeFixed) => void; onClose: () => void }

/** Every quote with the same mistake, to be chosen one by one; what correcting the chosen ones changes stands below before anything happens. */
export function SameMistakeDialog({ found, fix, onDone, onClose }: Props) {
  const [left, setLeft] = useState<readonly string[]>([])
  const [remember, setRemember] = useState(false)
  const [saving, setSaving] = useState(false)
  const [failed, setFailed] = useState<{ message: string; remedy: string | null } | null>(null)
  const all = found.quotes.map(({ observationId }) => observationId)
  const chosen = all.filter((id) => !left.includes(id))
  const whole = chosen.length === all.length
  const { data } = useQuery({ ...sameMistakeQuery(found.decisionId, chosen), enabled: !whole && chosen.length > 0, placeholderData: keepPreviousData })
  const preview = whole ? found.preview : (data?.preview ?? null)
  const toggle = (id: string) => setLeft((now) => (now.includes(id) ? now.filter((each) => each !== id) : [...now, id]))
  const save = async () => {
    setSaving(true)
    try {
      onDone(await fix({ decisionId: found.decisionId, observationIds: chosen, remember: remember && whole }))
    } catch (error) {
      setFailed({ message: error instanceof Error ? error.message : 'Something went wrong.', remedy: error instanceof ProblemError ? error.remedy : null })
    } finally {
      setSaving(false)
    }
  }
  return (
    <Dialog open onOpenChange={(open) => { if (!open) onClose() }}>
      <DialogContent title="The same mistake elsewhere" description={detailWords(found)}>
        <DialogBody className="flex flex-col gap-4">
          <ul className="max-h-72 overflow-y-auto border-t border-line" aria-label="Quotes with the same mistake">
            {found.quotes.map(({ observationId, quote, speaker, at, title, statement }) => (
              <li key={observationId} className="border-b border-line">
                <label className="flex cursor-pointer gap-3 py-2 text-sm">
                  <Checkbox className="mt-0.5" checked={chosen.includes(observationId)} onChange={() => toggle(observationId)} />
                  <span className="min-w-0">
                    <span dir="auto">“{quote}”</span>
                    <span className="block text-xs text-muted"><span dir="auto">{statement}</span> · {speaker}, {title}, {formatDate(at)}</span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
          {found.canRemember ? (
            <label className="flex cursor-pointer items-start gap-3 text-sm">
              <Checkbox className="mt-0.5" checked={remember && whole} disabled={!whole} onChange={() => setRemember((now) => !now)} />
              <span>From now on “{found.as}” means {found.to}<span className="block text-xs text-muted">{whole ? 'Later conversations are read so, too. Undoing takes it back.' : 'Only where all quotes are corrected.'}</span></span>
            </label>
          ) : null}
          {chosen.length > 0 ? <RegroupPreviewTable preview={preview} /> : <p className="text-sm text-muted">Nothing is chosen.</p>}
          {failed ? <ProblemNote problem={failed} /> : null}
        </DialogBody>
        <DialogFooter>
          <DialogClose asChild><Button variant="ghost">Cancel</Button></DialogClose>
          <Button variant="primary" disabled={chosen.length === 0 || saving} onClick={() => void save()}>Give {count(chosen.length, 'quote')} to {found.to}</Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  )
}
