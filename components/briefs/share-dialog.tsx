'use client'

import { Download } from 'lucide-react'
import { useState, useTransition } from 'react'
import { KIND_WORDS, LINK_DAYS } from '@/lib/briefs/client'
import type { Brief, BriefPage } from '@/lib/briefs/types'
import { count, formatDate, formatDateTime } from '@/lib/shared/format'
import { actionProblem, type ActionProblem } from '../frame/action-problem'
import { Button } from '../ui/button'
import { buttonClass } from '../ui/button-class'
import { Dialog, DialogBody, DialogClose, DialogContent, DialogFooter } from '../ui/dialog'
import { Input } from '../ui/input'
import { Label } from '../ui/label'
import { Select } from '../ui/select'
import { useToast } from '../ui/toast'
import { CopyButton } from './copy-button'

type Outcome = Parameters<typeof actionProblem>[0]

type Props = {
  brief: Brief; /** Where it is had as a file. */ markdown: string; personIds: readonly string[]; links: BriefPage['links']; today: string
  make: (input: { accountId: string; kind: Brief['kind']; personIds: string[]; days: (typeof LINK_DAYS)[number] }) => Promise<(NonNullable<Outcome> & { data?: { token: string; expiresAt: string } | undefined }) | undefined>
  revoke: (input: { linkId: string }) => Promise<Outcome>
  allow: (input: { allowed: boolean }) => Promise<Outcome>
  onClose: () => void
  onChanged: () => void
}

/** More admins than these need no naming. */
const NAMED = 3

/** "Ana Ruiz or Ben Cole", whom one can ask. */
const whoAllows = (admins: readonly string[]): string => (admins.length === 0 ? 'An admin' : new Intl.ListFormat('en', { type: 'disjunction' }).format(admins.length > NAMED ? [...admins.slice(0, NAMED), 'another admin'] : admins))

/** Makes a link by which this one brief can be read from outside, and ends those that are open. */
export function ShareDialog({ brief, markdown, personIds, links, today, make, revoke, allow, onClose, onChanged }: Props) {
  const toast = useToast()
  const [pending, startTransition] = useTransition()
  const [days, setDays] = useState<(typeof LINK_DAYS)[number]>(7)
  const [made, setMade] = useState<{ address: string; expiresAt: string } | null>(null)
  const [problem, setProblem] = useState<ActionProblem | null>(null)
  const run = (call: () => Promise<Outcome>) => startTransition(async () => {
    const outcome = await call().catch(() => undefined)
    setProblem(actionProblem(outcome))
    if (!actionProblem(outcome)) onChanged()
  })
  const create = () => run(async () => {
    const outcome = await make({ accountId: brief.account.id, kind: brief.kind, personIds: [...personIds], days })
    if (outcome?.data) setMade({ address: `${window.location.origin}/b/${outcome.data.token}`, expiresAt: outcome.data.expiresAt })
    return outcome
  })
  const copy = () => void navigator.clipboard.writeText(made?.address ?? '').then(() => toast({ message: 'The link is copied.' }), () => toast({ message: 'The browser did not let it be copied.', detail: 'Select the address and copy it by hand.', tone: 'problem' }))
  return (
    <Dialog open onOpenChange={(open) => { if (!open) onClose() }}>
      <DialogContent title="Share a link" description={`Whoever has the link reads this ${KIND_WORDS[brief.kind].toLowerCase()} as it stands then, and nothing else. No sign-in is asked for.`}>
        <DialogBody className="flex flex-col gap-4">
          {!links.allowed ? (
            <div className="text-sm">
              <p>Links to briefs are off in this workspace.</p>
              {links.mayAllow ? <Button className="mt-2" disabled={pending} onClick={() => run(() => allow({ allowed: true }))}>Allow links</Button> : (
                <>
                  <p className="mt-1">{whoAllows(links.admins)} can allow them on this page. What works without: copy the brief into a mail, print it, or take it as a file.</p>
                  <div className="mt-3 flex flex-wrap gap-2"><CopyButton brief={brief} /><a href={markdown} download className={buttonClass()}><Download aria-hidden />Markdown</a></div>
                </>
              )}
            </div>
          ) : made ? (
            <div>
              <Label htmlFor="brief-link">The link; it is shown once</Label>
              <div className="mt-1 flex gap-2"><Input id="brief-link" readOnly value={made.address} onFocus={(event) => event.target.select()} /><Button onClick={copy}>Copy</Button></div>
              <p className="mt-1 text-xs text-muted">It ends on {formatDateTime(made.expiresAt)}.</p>
            </div>
          ) : links.mayMake ? (
            <div className="flex items-end gap-2">
              <div><Label htmlFor="brief-days">It can be read for</Label><Select id="brief-days" className="mt-1 w-40" value={days} onChange={(event) => setDays(LINK_DAYS.find((each) => each === Number(event.target.value)) ?? 7)}>{LINK_DAYS.map((each) => <option key={each} value={each}>{count(each, 'day')}</option>)}</Select></div>
              <Button variant="primary" disabled={pending} onClick={create}>{pending ? 'Making…' : 'Make a link'}</Button>
            </div>
          ) : <p className="text-sm text-muted">Only the owner of this account, reviewers, managers and admins make links.</p>}
          {problem ? <p role="alert" className="text-sm font-medium text-problem">{problem.message}{problem.detail ? ` ${problem.detail}` : ''}</p> : null}
          {links.open.length > 0 ? (
            <section aria-labelledby="open-links">
              <h3 id="open-links" className="border-b border-line pb-1">Open links</h3>
              <ul>
                {links.open.map((link) => (
                  <li key={link.id} className="flex items-center justify-between gap-3 border-b border-line py-2 text-sm last:border-b-0">
                    <span>{KIND_WORDS[link.kind]}, made by {link.createdBy}<span className="block text-xs text-muted">ends {formatDate(link.expiresAt, today)} · {link.opens === 0 ? 'not read yet' : `read ${count(link.opens, 'time')}, last ${formatDate(link.openedAt ?? link.createdAt, today)}`}</span></span>
                    {links.mayMake ? <Button size="sm" disabled={pending} onClick={() => run(() => revoke({ linkId: link.id }))}>End it</Button> : null}
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
          {links.allowed && links.mayAllow ? <p className="text-xs text-muted">Links are allowed in this workspace. <Button variant="link" className="text-xs" disabled={pending} onClick={() => run(() => allow({ allowed: false }))}>Turn them off</Button>: all that are open end at once.</p> : null}
        </DialogBody>
        <DialogFooter><DialogClose asChild><Button variant="ghost">Close</Button></DialogClose></DialogFooter>
      </DialogContent>
    </Dialog>
  )
}
