'use client'

import type { FormEvent } from 'react'
import { Field } from '@/components/forms/field'
import { SaveBar } from '@/components/forms/save-bar'
import { fieldsOf, useSubmit } from '@/components/forms/use-submit'
import { useUnsaved } from '@/components/forms/use-unsaved'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { useToast } from '@/components/ui/toast'
import type { ReviewPolicy, UncomparedDeals } from '@/lib/review/types'
import { minorDigits } from '@/lib/shared/format'
import { updateReviewPolicyAction } from './actions'
import { Choice } from './choice'
import { ratesIn, ratesText, uncomparedSentence } from './words'

type Errors = Record<string, string | undefined>

/** How much time review may take, where much is at stake, and how fairness is kept. */
export function PolicyForm({ policy, segments, uncompared }: { policy: ReviewPolicy; segments: string[]; uncompared: UncomparedDeals[] }) {
  const { busy, problem, errors, send } = useSubmit()
  const unsaved = useUnsaved('the review policy')
  const toast = useToast()

  async function submit(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget
    const chosen = new FormData(form).getAll('segment').map(String)
    const field = fieldsOf(event)
    const amount = field('highStakesAmountMinor').trim()
    const currency = field('currency').trim().toUpperCase()
    const result = await send(() => updateReviewPolicyAction({
      minutesPerWeek: Number(field('minutesPerWeek')), expiryDays: Number(field('expiryDays')),
      auditShare: Number(field('auditShare')) / 100, knownAnswerShare: Number(field('knownAnswerShare')) / 100,
      highStakesAmountMinor: amount === '' ? null : Math.round(Number(amount) * 10 ** minorDigits(currency)), highStakesSegments: chosen,
      currency, rates: ratesIn(field('rates')),
      doubleReview: field('doubleReview') === 'on', correctionsAreEvidence: field('correctionsAreEvidence') === 'on',
    }), form)
    if (!result.done) return
    unsaved.saved()
    toast({ message: 'The policy was saved. Accounts that it concerns follow within minutes.' })
  }

  return (
    <form key={unsaved.version} {...unsaved.form} method="post" className="flex max-w-[640px] flex-col gap-10" onSubmit={(event) => void submit(event)}>
      <TimeFields policy={policy} errors={errors} />
      <StakesFields policy={policy} segments={segments} uncompared={uncompared} errors={errors} />
      <section aria-labelledby="fairness" className="flex flex-col gap-4">
        <h2 id="fairness">Fairness</h2>
        <Field name="knownAnswerShare" label="Items whose answer is known, %" error={errors['knownAnswerShare']} hint="Asked again of a reviewer who did not decide them, to see how often people are right. They change nothing.">
          <Input type="number" min={0} max={20} step="any" required defaultValue={percent(policy.knownAnswerShare)} className="max-w-32 text-right" />
        </Field>
        <Choice
          name="correctionsAreEvidence" checked={policy.correctionsAreEvidence} label="What a rep says in passing counts at once"
          hint="“Still true” and “not right” of anyone who sees the account change its beliefs without a reviewer, but where much is at stake. Otherwise each becomes an item, and a reviewer who bears it out does the same."
        />
      </section>
      <SaveBar unsaved={unsaved} problem={problem}><Button type="submit" variant="primary" disabled={busy}>{busy ? 'Saving…' : 'Save'}</Button></SaveBar>
    </form>
  )
}

const percent = (share: number): number => Math.round(share * 1000) / 10

function TimeFields({ policy, errors }: { policy: ReviewPolicy; errors: Errors }) {
  return (
    <section aria-labelledby="time" className="flex flex-col gap-4">
      <div>
        <h2 id="time">Time</h2>
        <p className="mt-1 text-sm text-muted">Only what fits is queued: first what would change a headline, a warning or a brief, then what is likely to change most. The rest expires and is counted.</p>
      </div>
      <div className="grid gap-4 sm:grid-cols-3">
        <Field name="minutesPerWeek" label="Minutes a reviewer and week" error={errors['minutesPerWeek']}>
          <Input type="number" min={5} max={2400} step={1} required inputMode="numeric" defaultValue={policy.minutesPerWeek} className="text-right max-sm:max-w-40" />
        </Field>
        <Field name="expiryDays" label="Days until it expires" error={errors['expiryDays']}>
          <Input type="number" min={7} max={365} step={1} required inputMode="numeric" defaultValue={policy.expiryDays} className="text-right max-sm:max-w-40" />
        </Field>
        <Field name="auditShare" label="Random checks, %" error={errors['auditShare']}>
          <Input type="number" min={5} max={10} step="any" required inputMode="decimal" defaultValue={percent(policy.auditShare)} className="text-right max-sm:max-w-40" />
        </Field>
      </div>
      <p className="text-xs text-muted">What would change a headline never expires. Random checks, 5 to 10 % of what is shown, tell how good the reader is where nobody doubted it.</p>
    </section>
  )
}

function StakesFields({ policy, segments, uncompared, errors }: { policy: ReviewPolicy; segments: string[]; uncompared: UncomparedDeals[]; errors: Errors }) {
  const all = [...new Set([...segments, ...policy.highStakesSegments])].sort()
  const amount = policy.highStakesAmountMinor === null ? '' : policy.highStakesAmountMinor / 10 ** minorDigits(policy.currency)
  return (
    <section aria-labelledby="stakes" className="flex flex-col gap-4">
      <div>
        <h2 id="stakes">Where much is at stake</h2>
        <p className="mt-1 text-sm text-muted">There, what nobody has reviewed is only proposed where it would change a headline, a warning or a brief: it stands on the page and counts nowhere until somebody decides. What was told of an account before much was at stake goes on counting meanwhile.</p>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="highStakesAmountMinor" label="An open deal of at least" error={errors['highStakesAmountMinor']} hint="Leave it empty for no such rule.">
          <Input type="number" min={0} step="any" inputMode="decimal" defaultValue={amount} className="text-right max-sm:max-w-40" />
        </Field>
        <Field name="currency" label="In" error={errors['currency']} hint="Of a deal without a currency, too.">
          <Input required pattern="[A-Za-z]{3}" maxLength={3} defaultValue={policy.currency} className="max-w-24 uppercase" />
        </Field>
      </div>
      <Field name="rates" label={`What one unit of another currency is in ${policy.currency}`} error={errors['rates']} hint={uncomparedSentence(uncompared, policy.currency)}>
        <Input pattern="\s*([A-Za-z]{3}\s+[0-9]*\.?[0-9]+\s*(,\s*)?)*" title="Such as: USD 0.92, GBP 1.17" placeholder="USD 0.92, GBP 1.17" defaultValue={ratesText(policy.rates)} />
      </Field>
      {all.length === 0 ? null : (
        <fieldset>
          <legend className="mb-1 text-sm font-medium">Segments</legend>
          <div className="flex flex-wrap gap-x-6 gap-y-2">
            {all.map((segment) => <Choice key={segment} name="segment" value={segment} checked={policy.highStakesSegments.includes(segment)} label={segment} />)}
          </div>
        </fieldset>
      )}
      <Choice
        name="doubleReview" checked={policy.doubleReview} label="Two reviewers decide there, without seeing each other’s verdict"
        hint="Where they differ, a third person settles it. Such items take twice the time."
      />
    </section>
  )
}
