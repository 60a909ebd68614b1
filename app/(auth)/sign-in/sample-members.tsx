'use client'

import { ArrowRight } from 'lucide-react'
import { ProblemNote } from '@/components/forms/problem-note'
import { useHydrated } from '@/components/forms/use-hydrated'
import type { MemberRole } from '@/lib/shared/vocabulary'
import { useSignIn } from './use-sign-in'

const DOES: Record<MemberRole, string> = {
  rep: 'Sees and decides on the accounts they own',
  manager: 'Sees the accounts of the whole team',
  reviewer: 'Approves, corrects and rejects what was read',
  admin: 'Members, settings and every account',
}

const REFUSED = { message: 'The sample is not open any more.', remedy: 'A workspace was set up here. Reload the page to sign in.' }

type Props = { members: { id: string; name: string; title: string | null; role: MemberRole }[]; next: string }

/** The invented people of the sample workspace: one click, no password. */
export function SampleMembers({ members, next }: Props) {
  const { pending, problem, enter } = useSignIn(next, REFUSED)
  const hydrated = useHydrated()
  return (
    <section aria-labelledby="sample">
      <h2 id="sample">Look around the sample workspace</h2>
      <p className="mt-1 mb-3 text-sm text-muted">Its vendor, customers and people are invented. Choose whose eyes to see it with.</p>
      <ul className="border-t border-line">
        {members.map((member) => (
          <li key={member.id} className="border-b border-line">
            <button
              type="button"
              disabled={pending !== null || !hydrated}
              onClick={() => void enter({ provider: 'sample', memberId: member.id }, member.id)}
              className="group -mx-2 flex w-[calc(100%+16px)] items-center gap-3 rounded-md px-2 py-2 text-left hover:bg-hover"
            >
              <span className="w-16 shrink-0 text-sm font-medium capitalize">{member.role}</span>
              <span className="min-w-0 flex-1">
                <span className="block text-sm">{member.name}{member.title ? <span className="text-muted"> · {member.title}</span> : null}</span>
                <span className="block text-xs text-muted">{pending === member.id ? 'Signing in…' : DOES[member.role]}</span>
              </span>
              <ArrowRight aria-hidden className="size-4 shrink-0 text-muted group-hover:text-ink" />
            </button>
          </li>
        ))}
      </ul>
      <ProblemNote problem={problem} />
    </section>
  )
}
