'use client'

import { useState } from 'react'
import { COMMITTEE_ROLES, type CommitteeRole } from '@/lib/shared/vocabulary'
import { ROLE_WORDS } from '../atoms/words'
import { ProblemNote } from '../forms/problem-note'
import { useSubmit } from '../forms/use-submit'
import { Button } from '../ui/button'
import { Dialog, DialogBody, DialogClose, DialogContent, DialogFooter } from '../ui/dialog'
import { Label } from '../ui/label'
import { Select } from '../ui/select'
import type { CommitteeRow } from './prepare-committee'

type Answer = { serverError?: { message: string; remedy: string | null } | undefined }
export type SetStanding = (input: { accountId: string; personId: string; role: CommitteeRole; reportsToId: string | null }) => Promise<Answer>

type Props = { accountId: string; row: CommitteeRow; rows: readonly CommitteeRow[]; set: SetStanding; onSaved: () => void; onOpenChange: (open: boolean) => void }

/** The part that somebody plays, and whom they report to. A part says how much their words weigh. */
export function StandingDialog({ accountId, row, rows, set, onSaved, onOpenChange }: Props) {
  const { person, own } = row
  const [role, setRole] = useState<CommitteeRole>(own?.proposal?.role ?? own?.role ?? 'unknown')
  const [above, setAbove] = useState(own?.reportsToId ?? '')
  const { busy, problem, send } = useSubmit()
  const save = async () => {
    const { done } = await send(() => set({ accountId, personId: person.personId ?? '', role, reportsToId: above || null }))
    if (done) onSaved()
  }
  return (
    <Dialog open onOpenChange={onOpenChange}>
      <DialogContent title={person.name} description="Their part says how much their words weigh in alignment: an economic buyer three times, a champion or blocker twice, a technical evaluator half as much again. Imports leave what is set here.">
        <DialogBody className="flex flex-col gap-4">
          <div className="flex flex-col gap-1">
            <Label htmlFor="role">Part in the buying committee</Label>
            <Select id="role" value={role} onChange={(event) => setRole(COMMITTEE_ROLES.find((each) => each === event.target.value) ?? 'unknown')}>
              {COMMITTEE_ROLES.map((each) => <option key={each} value={each}>{ROLE_WORDS[each]}</option>)}
            </Select>
            {own?.proposal ? <p className="text-xs text-muted">Proposed: {ROLE_WORDS[own.proposal.role]}, by {own.proposal.because}.</p> : null}
          </div>
          <div className="flex flex-col gap-1">
            <Label htmlFor="above">Reports to</Label>
            <Select id="above" value={above} onChange={(event) => setAbove(event.target.value)}>
              <option value="">Not known</option>
              {rows.filter(({ key }) => key !== row.key).map(({ person: other }) => <option key={other.key} value={other.personId ?? ''}>{other.name}</option>)}
            </Select>
          </div>
          <ProblemNote problem={problem} />
        </DialogBody>
        <DialogFooter>
          <DialogClose asChild><Button variant="ghost">Cancel</Button></DialogClose>
          <Button variant="primary" disabled={busy} onClick={() => void save()}>{busy ? 'Saving…' : 'Save'}</Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  )
}
