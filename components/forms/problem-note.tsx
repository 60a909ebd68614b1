/** What happened and what to do, above the button that was pressed. Read out when it appears. */
export function ProblemNote({ problem }: { problem: { message: string; remedy: string | null } | null }) {
  return (
    <div role="alert" className="empty:hidden">
      {problem ? (
        <p className="border-l-2 border-problem pl-3 text-sm">
          <span className="font-medium text-problem">{problem.message}</span>{problem.remedy ? ` ${problem.remedy}` : null}
        </p>
      ) : null}
    </div>
  )
}
