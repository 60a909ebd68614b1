import { ErrorState } from '@/components/atoms/error-state'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import type { BeliefChoice } from './choices'
import type { ReviewCommand } from './keys'
import { WouldChangeLine } from './would-change-line'

type Props = {
  title: string
  /** Null until they are known: a number must not change under a finger. */
  choices: readonly BeliefChoice[] | null
  /** Why they could not be fetched, where that is so. */
  failed: { error: Error; onRetry: () => void } | null
  run: (command: ReviewCommand) => void
}

/** The beliefs that could be meant, numbered, each with what choosing it would change: the second press of a merge, of keeping apart and of a supersession. */
export function ChoiceBar({ title, choices, failed, run }: Props) {
  return (
    <div role="group" aria-labelledby="choice-title">
      <p id="choice-title" className="mb-2 text-sm font-medium">{title}</p>
      {failed !== null ? <ErrorState small title="Their other beliefs could not be fetched" detail={failed.error.message} onRetry={failed.onRetry} />
        : choices === null ? <p role="status" className="text-sm text-muted">Looking for their other beliefs…</p> : choices.length === 0 ? (
        <p role="status" className="text-sm text-muted">Its holder has no other belief that stands as this one does.</p>
      ) : (
        <ul className="max-h-[36dvh] gap-x-8 overflow-y-auto border-y border-line xl:columns-2">
          {choices.map(({ id, statement, detail, decision }, index) => (
            <li key={id} className="break-inside-avoid">
              <button
                type="button" aria-keyshortcuts={String(index + 1)} onClick={() => run({ do: 'choose', index })}
                className="flex min-h-11 w-full items-start gap-3 rounded-md px-1 py-1 text-start text-sm hover:bg-hover"
              >
                <Kbd className="mt-0.5 shrink-0">{index + 1}</Kbd>
                <span className="min-w-0 flex-1">
                  <span dir="auto">{statement}</span> <span className="text-muted">{detail}</span>
                  <span className="block text-xs text-muted">Then: <WouldChangeLine input={decision} /></span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <Button variant="ghost" size="sm" onClick={() => run({ do: 'cancel' })} className="mt-2 max-sm:h-11">Cancel <Kbd className="max-sm:hidden">esc</Kbd></Button>
    </div>
  )
}
