'use client'

import type { FormEvent } from 'react'
import type { ProofPointView, PropositionView } from '@/lib/insights/types'
import { Field } from '../forms/field'
import { ProblemNote } from '../forms/problem-note'
import { fieldsOf, useSubmit } from '../forms/use-submit'
import { Button } from '../ui/button'
import { Dialog, DialogBody, DialogClose, DialogContent, DialogFooter } from '../ui/dialog'
import { Input } from '../ui/input'
import { Textarea } from '../ui/textarea'
import { SegmentField } from './proposition-dialog'
import type { PropositionVerbs } from './verbs'

type Props = { under: PropositionView; point: ProofPointView | null; segments: readonly string[]; save: PropositionVerbs['savePoint']; onClose: (saved: boolean) => void }

/** Keeps a proof point: what is proven, the number, and where it comes from. */
export function ProofPointDialog({ under, point, segments, save, onClose }: Props) {
  const { busy, problem, errors, send } = useSubmit()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    const form = event.currentTarget
    const field = fieldsOf(event)
    const result = await send(() => save({
      ...(point && { proofPointId: point.id }), propositionId: under.id, statement: field('statement'), figure: field('figure'), source: field('source'), url: field('url').trim(), segment: field('segment'),
    }), form)
    if (result.done) onClose(true)
  }
  return (
    <Dialog open onOpenChange={(open) => { if (!open) onClose(false) }}>
      <DialogContent title={point ? 'Change the proof point' : 'New proof point'} description={<span dir="auto">For “{under.statement}”</span>}>
        <form onSubmit={(event) => void submit(event)} noValidate>
          <DialogBody className="flex flex-col gap-4">
            <Field name="statement" label="What is proven" error={errors['statement']} hint="With its number: “Ostler Brewing freed 1,900 staff hours in its first year”.">
              <Textarea rows={2} defaultValue={point?.statement} maxLength={300} />
            </Field>
            <Field name="figure" label="The number alone" error={errors['figure']} hint="Optional. Said in a conversation it tells that this was brought up: “1,900 hours”.">
              <Input defaultValue={point?.figure ?? ''} maxLength={40} autoComplete="off" />
            </Field>
            <div className="grid gap-4 sm:grid-cols-2">
              <Field name="source" label="Source" error={errors['source']} hint="Optional: a study, a customer."><Input defaultValue={point?.source ?? ''} maxLength={160} autoComplete="off" /></Field>
              <Field name="url" label="Link" error={errors['url']} hint="Optional: where it can be read."><Input type="url" inputMode="url" defaultValue={point?.url ?? ''} maxLength={500} autoComplete="off" /></Field>
            </div>
            <SegmentField value={point?.segment ?? null} segments={segments} error={errors['segment']} hint="Optional. Left empty it is brought to every account." />
            <ProblemNote problem={problem} />
          </DialogBody>
          <DialogFooter>
            <DialogClose asChild><Button variant="ghost">Cancel</Button></DialogClose>
            <Button type="submit" variant="primary" disabled={busy}>{busy ? 'Saving…' : 'Save'}</Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  )
}
