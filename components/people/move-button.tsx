'use client'

import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { actionProblem } from '../frame/action-problem'
import { Button } from '../ui/button'
import { useToast } from '../ui/toast'
import type { MoveInput } from './move-dialog'
import { lazyDialog } from '../ui/lazy-part'

const MoveDialog = lazyDialog((orLost) => dynamic(() => orLost(import('./move-dialog').then((module) => module.MoveDialog)), { ssr: false }), (props) => props.onOpenChange(false))

type Outcome = Parameters<typeof actionProblem>[0]
export type MoveVerbs = { record: (input: MoveInput) => Promise<Outcome>; undo: (input: { accountId: string; personId: string }) => Promise<Outcome> }

type Props = { account: { id: string; name: string }; person: { id: string; name: string }; left: boolean; today: string; verbs: MoveVerbs }

/** Beside an employment: that it is over, or that it is not. */
export function MoveButton({ account, person, left, today, verbs }: Props) {
  const router = useRouter()
  const toast = useToast()
  const [open, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  const undo = async () => {
    setBusy(true)
    const problem = actionProblem(await verbs.undo({ accountId: account.id, personId: person.id }).catch(() => undefined))
    setBusy(false)
    router.refresh()
    toast(problem ? { message: problem.message, ...(problem.detail ? { detail: problem.detail } : {}), tone: 'problem' } : { message: `${person.name} works at ${account.name}.` })
  }
  const record = async (input: MoveInput) => {
    const problem = actionProblem(await verbs.record(input).catch(() => undefined))
    if (problem) return problem
    router.refresh()
    toast({ message: `Written down: ${person.name} left ${account.name}.`, stay: 12_000, action: { label: 'Undo', run: () => void undo() } })
    return null
  }
  return (
    <>
      {left
        ? <Button variant="link" className="text-xs" disabled={busy} onClick={() => void undo()}>Still works there<span className="sr-only">, at {account.name}</span></Button>
        : <Button variant="link" className="text-xs" onClick={() => setOpen(true)}>Left or moved…<span className="sr-only"> {account.name}</span></Button>}
      {open ? <MoveDialog account={account} person={person} today={today} record={record} onOpenChange={setOpen} /> : null}
    </>
  )
}
