'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Num, Table } from '@/components/ui/table'
import { formatAgo } from '@/lib/shared/format'
import type { MemberRow } from '@/lib/auth/types'
import { VISIBILITY_WORDS, changeWords } from '../words'
import { ChangeMember } from './change-member'

// On a phone the name, the role and the way to change them are what fits; the dialog shows the rest.
const WIDE = 'hidden md:table-cell'

type Props = { members: MemberRow[]; self: string | null; admin: boolean; today: string }

/** Stands whole on a line where it fits one, and else breaks before its domain. */
function Address({ email }: { email: string }) {
  const at = Math.max(0, email.lastIndexOf('@'))
  return <span className="inline-block max-w-full">{email.slice(0, at)}<wbr />{email.slice(at)}</span>
}

export function MemberTable({ members, self, admin, today }: Props) {
  const [changing, setChanging] = useState<MemberRow | null>(null)
  return (
    <>
      <Table label="Members" className="md:min-w-[760px]">
        <thead>
          <tr>
            <th scope="col">Name</th><th scope="col">Role</th><th scope="col" className={WIDE}>Sees</th><th scope="col" className={WIDE}>Manager</th>
            <th scope="col" className={`${WIDE} text-right`}>Accounts</th><th scope="col" className={`${WIDE} pl-4`}>Last change</th>
            {admin ? <th scope="col"><span className="sr-only">Actions</span></th> : null}
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr key={member.id}>
              <td className="w-full max-w-0 md:w-auto md:max-w-md">
                <p dir="auto" className="font-medium">{member.name}{member.id === self ? <span className="font-normal text-muted"> · you</span> : null}</p>
                <p className="text-xs text-muted">{member.title ? `${member.title} · ` : ''}<Address email={member.email} /></p>
              </td>
              <td className="capitalize">{member.role}</td>
              <td className={WIDE}>{VISIBILITY_WORDS[member.visibility]}</td>
              <td dir="auto" className={WIDE}>{member.managerName ?? <span className="text-muted">nobody</span>}</td>
              <Num className={WIDE}>{member.accounts}</Num>
              <td className={`${WIDE} pl-4 text-muted`}>{changeWords(member.lastChange.verb)} {formatAgo(member.lastChange.at, today)}</td>
              {admin ? (
                <td className="py-1 text-right">
                  <Button size="sm" variant="ghost" aria-label={`Change ${member.name}`} onClick={() => setChanging(member)}>Change</Button>
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </Table>
      {changing ? <ChangeMember key={changing.id} member={changing} members={members} onClose={() => setChanging(null)} /> : null}
    </>
  )
}
