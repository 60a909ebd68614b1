'use client'

import { SignInLink } from '../frame/sign-in-link'
import { useSessionEnded } from '../frame/use-session-ended'

/** What happened and what to do, above the button that was pressed. Read out when it appears. */
export function ProblemNote({ problem }: { problem: { message: string; remedy: string | null } | null }) {
  const ended = useSessionEnded()
  return (
    <div role="alert" className="empty:hidden">
      {problem ? (
        <p className="border-l-2 border-problem pl-3 text-sm">
          <span className="font-medium text-problem">{problem.message}</span>{problem.remedy ? ` ${problem.remedy}` : null}
          {ended ? <> <SignInLink newTab>Sign in (opens a new tab)</SignInLink></> : null}
        </p>
      ) : null}
    </div>
  )
}
