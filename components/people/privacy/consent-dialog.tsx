'use client'

import { useState } from 'react'
import type { ConsentState } from '@/lib/crm/types'
import { LONGEST_CONSENT_NOTE } from '@/lib/jobs/client'
import type { PersonPrivacy } from '@/lib/jobs/types'
import { Field } from '../../forms/field'
import { ProblemNote } from '../../forms/problem-note'
import { useSubmit } from '../../forms/use-submit'
import { Button } from '../../ui/button'
import { Dialog, DialogBody, DialogClose, DialogContent, DialogFooter } from '../../ui/dialog'
import { Textarea } from '../../ui/textarea'
import { useToast } from '../../ui/toast'
import { changesBy, choicesFor, notedWords } from './consent-words'
import type { PrivacyVerbs } from './privacy-actions'
import { useReadAnew } from './use-read-anew'

type Props = { privacy: PersonPrivacy; setConsent: PrivacyVerbs['setConsent']; onOpenChange: (open: boolean) => void }

/** Notes what a person says about being modelled, and tells before it is saved what changes by it. */
export function ConsentDialog({ privacy: { person, modelled, held, toRead }, setConsent, onOpenChange }: Props) {
  const choices = choicesFor(modelled)
  const [state, setState] = useState<ConsentState>(choices[0].state)
  const { busy, problem, errors, send } = useSubmit()
  const toast = useToast()
  const readAnew = useReadAnew()
  const save = async (form: HTMLFormElement) => {
    const note = new FormData(form).get('note')
    const { done } = await send(() => setConsent({ personId: person.id, state, note: typeof note === 'string' ? note : '' }), form)
    if (!done) return
    onOpenChange(false)
    toast({ message: notedWords(state, modelled) })
    await readAnew()
  }
  return (
    <Dialog open onOpenChange={onOpenChange}>
      <DialogContent title={modelled ? `What does ${person.name} want?` : `Model ${person.name} again?`}>
        <form onSubmit={(event) => { event.preventDefault(); void save(event.currentTarget) }}>
          <DialogBody className="flex flex-col gap-4 text-sm">
            <fieldset className="flex flex-col gap-2">
              <legend className="sr-only">What they say</legend>
              {choices.map((choice) => (
                <label key={choice.state} className="flex items-start gap-3 pointer-coarse:min-h-11 pointer-coarse:items-center">
                  <input type="radio" name="state" value={choice.state} checked={state === choice.state} onChange={() => setState(choice.state)} className="check mt-0.5" />
                  {choice.label}
                </label>
              ))}
            </fieldset>
            <Field name="note" label="How they said it, or why" error={errors['note']} hint="By mail on 3 March, for example. It stands on this page and in the copy of their data.">
              <Textarea rows={2} dir="auto" maxLength={LONGEST_CONSENT_NOTE} />
            </Field>
            <div aria-live="polite">
              <h3 className="mb-1 text-sm">What changes</h3>
              <ul className="flex list-disc flex-col gap-1 pl-4">{changesBy(state, modelled, held, toRead).map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
            </div>
            <ProblemNote problem={problem} />
          </DialogBody>
          <DialogFooter>
            <DialogClose asChild><Button variant="ghost">Cancel</Button></DialogClose>
            <Button type="submit" variant="primary" disabled={busy}>{busy ? 'Working it out anew…' : modelled && (state === 'objected' || state === 'withdrawn') ? 'Stop modelling them' : modelled ? 'Note it' : 'Model them again'}</Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  )
}
