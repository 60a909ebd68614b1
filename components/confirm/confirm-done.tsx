import { reasonWords } from '@/components/account/correct/words'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import type { CallConfirmation, ConfirmThing } from '@/lib/review/types'
import { summaryWords, type Answer } from './confirm-state'

type Props = { call: CallConfirmation; things: readonly ConfirmThing[]; answers: readonly Answer[]; saving: boolean; onTakeBack: (answer: Answer) => void }

/** What was answered, what was not taken, and how to take it back. */
export function ConfirmDone({ call, things, answers, saving, onTakeBack }: Props) {
  const statements = new Map(things.map(({ observationId, statement }) => [observationId, statement]))
  return (
    <section aria-labelledby="done-title">
      <h2 id="done-title" tabIndex={-1} className="text-xl font-semibold outline-none">{saving ? 'Saving your answers…' : 'That was all. Thank you.'}</h2>
      <p role="status" className="mt-1 text-sm text-muted">{summaryWords(answers)}.</p>
      <ul className="mt-4">
        {answers.map((answer) => (
          <li key={answer.observationId} className="flex items-start gap-3 border-b border-line py-2">
            <span className="min-w-0 flex-1">
              <span dir="auto" className="block">{statements.get(answer.observationId)}</span>
              <span className={answer.status === 'refused' ? 'block text-sm font-medium text-problem' : 'block text-sm text-muted'}>{answerWords(answer)}</span>
            </span>
            <Button variant="ghost" size="sm" disabled={answer.status === 'saving'} onClick={() => onTakeBack(answer)} aria-label={`${labelOf(answer)}: ${statements.get(answer.observationId)}`}>{labelOf(answer)}</Button>
          </li>
        ))}
      </ul>
      <p className="mt-6 flex flex-wrap gap-2">
        <LinkButton variant="primary" href={`/accounts/${call.account.id}`}>To {call.account.name}</LinkButton>
        <LinkButton href={`/interactions/${call.interaction.id}`}>The whole call</LinkButton>
      </p>
    </section>
  )
}

const labelOf = ({ status, decided }: Answer): string => (status === 'refused' ? 'Try again' : decided === null ? 'Answer' : 'Undo')

function answerWords(answer: Answer): string {
  if (answer.status === 'refused') return `Not saved: ${answer.message}`
  if (answer.answer === 'unsure') return 'Left open'
  const waits = answer.decided && answer.decided.outcome !== 'decided' ? '; a second person looks at it, too' : ''
  return answer.answer === 'yes' ? `Confirmed${waits}` : `Not right: ${reasonWords(answer.reason)}${waits}`
}
