'use client'

import type { FormEvent } from 'react'
import type { PropositionView } from '@/lib/insights/types'
import { DIMENSIONS, type Dimension } from '@/lib/shared/vocabulary'
import { DIMENSION_WORDS } from '../atoms/words'
import { Field } from '../forms/field'
import { ProblemNote } from '../forms/problem-note'
import { fieldsOf, useSubmit } from '../forms/use-submit'
import { Button } from '../ui/button'
import { Dialog, DialogBody, DialogClose, DialogContent, DialogFooter } from '../ui/dialog'
import { Input } from '../ui/input'
import { Select } from '../ui/select'
import { Textarea } from '../ui/textarea'
import type { PropositionVerbs } from './verbs'

type Props = {
  /** The one to change; a dimension for a new one. */
  of: PropositionView | Dimension
  account: { id: string; name: string } | null
  segments: readonly string[]
  save: PropositionVerbs['save']
  onClose: (saved: boolean) => void
}

/** Keeps a value proposition: in which dimension, in a sentence, for whom. */
export function PropositionDialog({ of, account, segments, save, onClose }: Props) {
  const { busy, problem, errors, send } = useSubmit()
  const known = typeof of === 'string' ? null : of
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    const form = event.currentTarget
    const field = fieldsOf(event)
    const dimension = DIMENSIONS.find((each) => each === field('dimension')) ?? 'value'
    const result = await send(() => save({ ...(known ? { propositionId: known.id } : { accountId: account?.id ?? null }), dimension, statement: field('statement'), segment: field('segment') }), form)
    if (result.done) onClose(true)
  }
  return (
    <Dialog open onOpenChange={(open) => { if (!open) onClose(false) }}>
      <DialogContent
        title={known ? 'Change the value proposition' : 'New value proposition'}
        description={account ? `What must be true for ${account.name} to buy, renew or expand.` : 'What must be true for a customer to buy, renew or expand.'}
      >
        <form onSubmit={(event) => void submit(event)} noValidate>
          <DialogBody className="flex flex-col gap-4">
            <Field name="statement" label="In a sentence" error={errors['statement']} hint="As a customer would say it when they agree: “The first flows carry real work within six weeks.”">
              <Textarea rows={3} defaultValue={known?.statement} maxLength={300} />
            </Field>
            <Field name="dimension" label="Dimension" error={errors['dimension']} hint={known && known.tied > 0 ? `${known.tied} ${known.tied === 1 ? 'belief is' : 'beliefs are'} about it and count in this dimension. Another one, or other words, changes alignment where they are held.` : 'Beliefs that are about it count in this dimension.'}>
              <Select defaultValue={known?.dimension ?? (typeof of === 'string' ? of : 'value')}>
                {DIMENSIONS.map((dimension) => <option key={dimension} value={dimension}>{DIMENSION_WORDS[dimension]}</option>)}
              </Select>
            </Field>
            {account ? null : <SegmentField value={known?.segment ?? null} segments={segments} error={errors['segment']} hint="Optional. Left empty it holds for every account." />}
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

/** A segment, of those in use or another. */
export function SegmentField({ value, segments, error, hint }: { value: string | null; segments: readonly string[]; error: string | undefined; hint: string }) {
  return (
    <>
      <Field name="segment" label="Segment" error={error} hint={hint}>
        <Input defaultValue={value ?? ''} list="segments-in-use" maxLength={60} autoComplete="off" />
      </Field>
      <datalist id="segments-in-use">{segments.map((segment) => <option key={segment} value={segment} />)}</datalist>
    </>
  )
}
