'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import type { ConsentState } from '@/lib/crm/types'
import type { PersonPrivacy } from '@/lib/jobs/types'
import { Button } from '../../ui/button'

const ConsentDialog = dynamic(() => import('./consent-dialog').then((module) => module.ConsentDialog), { ssr: false })

type Answer = { serverError?: { message: string; remedy: string | null } | undefined }
export type PrivacyVerbs = { setConsent: (input: { personId: string; state: ConsentState; note: string }) => Promise<Answer> }

/** What can be done of what a person asks; each in a dialog that says beforehand what will change. */
export function PrivacyActions({ privacy, verbs }: { privacy: PersonPrivacy; verbs: PrivacyVerbs }) {
  const { may, modelled } = privacy
  const [open, setOpen] = useState<'consent' | null>(null)
  const onOpenChange = (isOpen: boolean) => { if (!isOpen) setOpen(null) }
  if (!may.consent) return null
  return (
    <div className="mt-3 flex flex-wrap gap-2 print:hidden">
      <Button onClick={() => setOpen('consent')}>{modelled ? 'Note what they want…' : 'Take the objection back…'}</Button>
      {open === 'consent' ? <ConsentDialog privacy={privacy} setConsent={verbs.setConsent} onOpenChange={onOpenChange} /> : null}
    </div>
  )
}
