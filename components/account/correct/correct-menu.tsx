import type { CorrectionInput } from '@/lib/review/types'
import { REJECT_REASONS } from '@/lib/shared/vocabulary'
import { ActionMenu } from '../../ui/action-menu'
import { reasonWords } from './words'

type Props = { belief: { id: string; statement: string }; correct: (input: CorrectionInput) => void }

/** Beside a belief: the first click opens what can be said of it, the second says it. */
export function CorrectMenu({ belief, correct }: Props) {
  const { id: beliefId, statement } = belief
  return (
    <ActionMenu
      label={`Correct “${statement}”`} variant="ghost" size="sm"
      items={[
        { label: 'Still true', onSelect: () => correct({ beliefId, verdict: 'still_true' }) },
        ...REJECT_REASONS.map((reason) => ({ label: `Not right: ${reasonWords(reason)}`, onSelect: () => correct({ beliefId, verdict: 'not_right', reason }) })),
      ]}
    />
  )
}
