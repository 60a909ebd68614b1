'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import type { ConsentState } from '@/lib/crm/types'
import type { PersonPrivacy } from '@/lib/jobs/types'
import { Button } from '../../ui/button'
import { buttonClass } from '../../ui/button-class'
import type { HoldVerbs } from '../../privacy/hold-verbs'
import { MakeLinkAction, type OwnPageVerbs } from './own-page-actions'
import { useReadAnew } from './use-read-anew'
import { lazyDialog } from '../../ui/lazy-part'

const ConsentDialog = lazyDialog((orLost) => dynamic(() => orLost(import('./consent-dialog').then((module) => module.ConsentDialog)), { ssr: false }), (props) => props.onOpenChange(false))
const LiftHoldDialog = lazyDialog((orLost) => dynamic(() => orLost(import('../../privacy/hold-dialogs').then((module) => module.LiftHoldDialog)), { ssr: false }), (props) => props.onOpenChange(false))
const SetHoldDialog = lazyDialog((orLost) => dynamic(() => orLost(import('../../privacy/hold-dialogs').then((module) => module.SetHoldDialog)), { ssr: false }), (props) => props.onOpenChange(false))
const EraseDialog = lazyDialog((orLost) => dynamic(() => orLost(import('./erase-dialog').then((module) => module.EraseDialog)), { ssr: false }), (props) => props.onOpenChange(false))

type Answer = { serverError?: { message: string; remedy: string | null } | undefined }
export type PrivacyVerbs = {
  setConsent: (input: { personId: string; state: ConsentState; note: string }) => Promise<Answer>
  erase: (input: { personId: string }) => Promise<Answer>
  hold: HoldVerbs
  ownPage: OwnPageVerbs
}

/** What can be done of what a person asks; each in a dialog that says beforehand what will change. */
export function PrivacyActions({ privacy, verbs }: { privacy: PersonPrivacy; verbs: PrivacyVerbs }) {
  const { may, modelled, holds, person } = privacy
  const own = holds.find(({ on }) => on.kind === 'person')
  const readAnew = useReadAnew()
  const onDone = () => void readAnew()
  const [open, setOpen] = useState<'consent' | 'erase' | 'hold' | null>(null)
  const onOpenChange = (isOpen: boolean) => { if (!isOpen) setOpen(null) }
  if (!may.consent && !may.erase) return null
  return (
    <div className="mt-3 flex flex-wrap gap-2 print:hidden">
      {may.consent ? <Button onClick={() => setOpen('consent')}>{modelled ? 'Note what they want…' : 'Take the objection back…'}</Button> : null}
      {may.copy ? <a href={`/api/people/${person.id}/copy`} download className={buttonClass()}>Save a copy of their data</a> : null}
      {may.copy && holds.length === 0 ? <MakeLinkAction person={person} make={verbs.ownPage.make} again={privacy.links.some(({ works }) => works)} /> : null}
      {may.hold ? <Button onClick={() => setOpen('hold')}>{own ? 'Lift the legal hold…' : 'Set a legal hold…'}</Button> : null}
      {may.erase && holds.length === 0 ? <Button onClick={() => setOpen('erase')}>Erase this person…</Button> : null}
      {open === 'consent' ? <ConsentDialog privacy={privacy} setConsent={verbs.setConsent} onOpenChange={onOpenChange} /> : null}
      {open === 'hold' && own ? <LiftHoldDialog hold={own} lift={verbs.hold.lift} onDone={onDone} onOpenChange={onOpenChange} /> : open === 'hold' ? <SetHoldDialog set={verbs.hold.set} person={person} onDone={onDone} onOpenChange={onOpenChange} /> : null}
      {open === 'erase' ? <EraseDialog privacy={privacy} erase={verbs.erase} onOpenChange={onOpenChange} /> : null}
    </div>
  )
}
