import { ErrorState } from '@/components/atoms/error-state'
import { ProblemError } from '@/lib/shared/fetch-json'

/** The list did not come: what happened, what is safe, and a way to try again. */
export function QueueFailed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const problem = error instanceof ProblemError ? error : null
  return (
    <ErrorState
      title="The queue could not be fetched" detail={problem?.message ?? 'Something went wrong on our side. Decisions that you have made are safe.'}
      remedy={problem?.remedy ?? null} onRetry={onRetry}
    />
  )
}
