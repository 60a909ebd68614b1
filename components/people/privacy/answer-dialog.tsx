'use client'

import { useState } from 'react'
import { LONGEST_REPLY, saidWords } from '@/lib/jobs/client'
import type { PersonAnswerView } from '@/lib/jobs/types'
import { Field } from '../../forms/field'
import { ProblemNote } from '../../forms/problem-note'
import { useSubmit } from '../../forms/use-submit'
import { Button } from '../../ui/button'
import { Dialog, DialogBody, DialogClose, DialogContent, DialogFooter } from '../../ui/dialog'
import { Textarea } from '../../ui/textarea'
import { useToast } from '../../ui/toast'
import type { OwnPageVerbs } from './own-page-actions'
import { outcomesFor, type Outcome } from './own-page-words'
import { useReadAnew } from './use-read-anew'

type Props = { answer: PersonAnswerView; person: { name: string }; settle: OwnPageVerbs['settle']; onOpenChange: (open: boolean) => void }

/** Applies or declines what somebody said on their own page. */
export function AnswerDialog({ answer, person, settle, onOpenChange }: Props) {
  const outcomes = outcomesFor(answer)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const { busy, problem, errors, send } = useSubmit()
  const toast = useToast()
  const readAnew = useReadAnew()
  const save = async (form: HTMLFormElement) => {
    if (outcome === null) return
    const reply = new FormData(form).get('reply')
    const { done } = await send(() => settle({ answerId: answer.id, outcome, reply: typeof reply === 'string' ? reply : '' }), form)
    if (!done) return
    onOpenChange(false)
    toast({ message: `${person.name} reads on their page what became of it.` })
    await readAnew()
  }
  return (
    <Dialog open onOpenChange={onOpenChange}>
      <DialogContent title={`${person.name}: “${saidWords(answer.kind)}”`}>
        <form onSubmit={(event) => { event.preventDefault(); void save(event.currentTarget) }}>
          <DialogBody className="flex flex-col gap-4 text-sm">
            {answer.statement || answer.text ? <div className="flex flex-col gap-1 [overflow-wrap:anywhere]">{answer.statement ? <p dir="auto">Of: {answer.statement}</p> : null}{answer.text ? <p dir="auto">“{answer.text}”</p> : null}</div> : null}
            <fieldset className="flex flex-col gap-3">
              <legend className="sr-only">What becomes of it</legend>
              {outcomes.map(({ outcome: each, label, follows }) => (
                <label key={each} className="flex items-start gap-3 pointer-coarse:min-h-11">
                  <input type="radio" name="outcome" value={each} required checked={outcome === each} onChange={() => setOutcome(each)} className="check mt-0.5" />
                  <span>{label}<span className="block text-muted">{follows}</span></span>
                </label>
              ))}
            </fieldset>
            <Field name="reply" label="Your answer to them (optional)" error={errors['reply']} hint="It stands on their page, and in the copy of their data.">
              <Textarea rows={2} dir="auto" maxLength={LONGEST_REPLY} />
            </Field>
            <ProblemNote problem={problem} />
          </DialogBody>
          <DialogFooter>
            <DialogClose asChild><Button variant="ghost">Cancel</Button></DialogClose>
            <Button type="submit" variant="primary" disabled={busy || outcome === null}>{busy ? 'Working it out anew…' : 'Answer them'}</Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  )
}
