import type { AccountPage } from '@/lib/insights/types'
import type { CorrectionInput } from '@/lib/review/types'
import { BeliefLine } from '../../atoms/belief-line'
import { CorrectMenu } from '../correct/correct-menu'
import { accountHref, type AccountView } from '../view-params'

type Props = {
  accountId: string
  beliefs: readonly AccountPage['beliefs'][number][]
  view: AccountView
  asOf: string
  showHolder?: boolean
  /** Says what is not right or still holds; null at a past date. */
  correct: ((input: CorrectionInput) => void) | null
}

/** Beliefs one under the other; each opens what makes its number, and beside it stands what can be said of it. */
export function BeliefList({ accountId, beliefs, view, asOf, showHolder = true, correct }: Props) {
  return (
    <ul>
      {beliefs.map((belief) => (
        <li key={belief.id} className="group/line flex items-start gap-4">
          <div className="min-w-0 flex-1"><BeliefLine belief={belief} href={accountHref(accountId, { ...view, belief: belief.id })} today={asOf} showHolder={showHolder} selected={view.belief === belief.id} /></div>
          {correct ? <span className="-me-2 pt-1 opacity-0 group-focus-within/line:opacity-100 group-hover/line:opacity-100 has-[[data-state=open]]:opacity-100 pointer-coarse:opacity-100 print:hidden"><CorrectMenu belief={belief} correct={correct} /></span> : null}
        </li>
      ))}
    </ul>
  )
}
