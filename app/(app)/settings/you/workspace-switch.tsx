'use client'

import { leaveThen } from '@/components/forms/leave-then'
import { ProblemNote } from '@/components/forms/problem-note'
import { useSubmit } from '@/components/forms/use-submit'
import { Button } from '@/components/ui/button'
import type { SessionView } from '@/lib/auth/types'
import { switchWorkspaceAction } from '../actions'

type Props = { workspaces: SessionView['workspace'][]; current: string }

export function WorkspaceSwitch({ workspaces, current }: Props) {
  const { busy, problem, send } = useSubmit()
  async function open(workspaceId: string) {
    if ((await send(() => switchWorkspaceAction({ workspaceId }))).done) window.location.assign('/accounts')
  }
  return (
    <section aria-labelledby="workspaces">
      <h2 id="workspaces" className="mb-2">Your workspaces</h2>
      <ul className="border-t border-line">
        {workspaces.map(({ id, name, kind }) => (
          <li key={id} className="flex items-center justify-between gap-4 border-b border-line py-2 text-sm">
            <span dir="auto" className="min-w-0 truncate font-medium">{name}{kind === 'sample' ? <span className="font-normal text-muted"> · sample</span> : null}</span>
            {id === current ? <span className="text-muted">open</span> : <Button size="sm" disabled={busy} aria-label={`Open ${name}`} onClick={() => leaveThen(() => void open(id))}>Open</Button>}
          </li>
        ))}
      </ul>
      <ProblemNote problem={problem} />
    </section>
  )
}
