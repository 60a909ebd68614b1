'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Num, Table } from '@/components/ui/table'
import { formatAgo } from '@/lib/shared/format'
import type { MemberRow } from '@/lib/auth/types'
import { VISIBILITY_WORDS, changeWords } from '../words'
import { ChangeMember } from './change-member'

type Props = { members: MemberRow[]; self: string | null; admin: boolean; today: string }

export function MemberTable({ members, self, admin, today }: Props) {
  const [changing, setChanging] = useState<MemberRow | null>(null)
  return (
    <>
      <Table label="Members" className="min-w-[760px]">
        <thead>
          <tr>
            <th scope="col">Name</th><th scope="col">Role</th><th scope="col">Sees</th><th scope="col">Manager</th>
            <th scope="col" className="text-right">Accounts</th><th scope="col">Last change</th>
            {admin ? <th scope="col"><span className="sr-only">Actions</span></th> : null}
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr key={member.id}>
              <td className="max-w-72">
                <p dir="auto" className="font-medium">{member.name}{member.id === self ? <span className="font-normal text-muted"> · you</span> : null}</p>
                <p className="truncate text-xs text-muted">{[member.title, member.email].filter(Boolean).join(' · ')}</p>
              </td>
              <td className="capitalize">{member.role}</td>
              <td>{VISIBILITY_WORDS[member.visibility]}</td>
              <td dir="auto">{member.managerName ?? <span className="text-muted">nobody</span>}</td>
              <Num>{member.accounts}</Num>
              <td className="text-muted">{changeWords(member.lastChange.verb)} {formatAgo(member.lastChange.at, today)}</td>
              {admin ? (
                <td className="text-right">
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
