'use client'

import type { FormEvent } from 'react'
import type { ObjectionRow, PropositionView } from '@/lib/insights/types'
import { isoDay } from '@/lib/shared/format'
import { Field } from '../forms/field'
import { ProblemNote } from '../forms/problem-note'
import { fieldsOf, useSubmit } from '../forms/use-submit'
import { Button } from '../ui/button'
import { Dialog, DialogBody, DialogClose, DialogContent, DialogFooter } from '../ui/dialog'
import { Input } from '../ui/input'
import { Select } from '../ui/select'
import type { PropositionVerbs } from './verbs'

type Props = { objection: ObjectionRow; propositions: readonly PropositionView[]; today: string; link: PropositionVerbs['link']; onClose: () => void }

/** Says that a proof point was brought up where no conversation here tells it. */
export function LinkDialog({ objection, propositions, today, link, onClose }: Props) {
  const { busy, problem, errors, send } = useSubmit()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    const form = event.currentTarget
    const field = fieldsOf(event)
    const result = await send(() => link({ beliefId: objection.beliefId, proofPointId: field('proofPointId'), on: field('on') }), form)
    if (result.done) onClose()
  }
  return (
    <Dialog open onOpenChange={(open) => { if (!open) onClose() }}>
      <DialogContent title="We brought this up" description={<span dir="auto">Against “{objection.statement}” ({objection.holder}, {objection.accountName})</span>}>
        <form onSubmit={(event) => void submit(event)} noValidate>
          <DialogBody className="flex flex-col gap-4">
            <Field name="proofPointId" label="Proof point" error={errors['proofPointId']}>
              <Select>
                {propositions.map((each) => (
                  <optgroup key={each.id} label={each.statement}>{each.proofPoints.filter(({ retired }) => !retired).map((point) => <option key={point.id} value={point.id}>{point.statement}</option>)}</optgroup>
                ))}
              </Select>
            </Field>
            <Field name="on" label="On" error={errors['on']}><Input type="date" max={isoDay(today)} defaultValue={isoDay(today)} className="w-44" /></Field>
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
