import { heldBack, topOpposing, type OurWords } from '@/lib/alignment/pure'
import type { Alignment } from '@/lib/alignment/types'
import { beliefLine, distinctInteractions, ranked, rankOf } from '@/lib/beliefs/pure'
import type { BeliefLine, Instant, Ledger, ProjectedBelief, Projection } from '@/lib/beliefs/types'
import { dissentViews, fadingViews, unchallengedViews } from '../standing'
import type { AccountPage, DealView, InteractionRow, PersonRow } from '../types'
import { alignmentView } from '../views'
import { compareWithCrm } from './crm-compare'
import { standingClauses } from './standing-words'
import { turnsOf } from './turns'

type Identified = ProjectedBelief & { id: string }

/** The model of an account at an instant, and what is known of it besides. */
export type AccountInput = {
  ledger: Ledger
  projection: Projection
  beliefs: readonly Identified[]
  /** Its alignment at the same instant. */
  aligned: Alignment
  at: Instant
  live: boolean
  ours: readonly OurWords[]
  /** Newest first. */
  interactions: readonly InteractionRow[]
  people: readonly Omit<PersonRow, 'figure' | 'topBeliefId'>[]
  deals: readonly DealView[]
}

export type AccountView = Pick<AccountPage, 'alignment' | 'standing' | 'turns' | 'crm' | 'beliefs' | 'possiblyHeard' | 'unchallenged' | 'dissent' | 'fading' | 'people'>

/** The beliefs in the order of the page: those that count, and those that are only proposed, which come last. */
export function orderOf({ ledger, projection, beliefs, at }: Pick<AccountInput, 'ledger' | 'projection' | 'beliefs' | 'at'>): { order: Identified[]; proposed: Identified[] } {
  const held = heldBack(ledger, projection, distinctInteractions(ledger, at), at)
  return { order: ranked(beliefs.filter(({ key }) => !held.has(key)), at.asOf), proposed: ranked(beliefs.filter(({ key }) => held.has(key)), at.asOf) }
}

/** Everything that an account's page says of its model, as a pure function of the ledger and the instant. */
export function accountView(input: AccountInput): AccountView {
  const { ledger, aligned, at, live, ours, deals } = input
  const { asOf } = at
  const { order, proposed } = orderOf(input)
  const lines = order.map((belief) => beliefLine(belief, asOf))
  const shown = lines.filter((line) => line.admission === 'shown')
  const alignment = alignmentView(aligned, input.beliefs, ledger)
  const beliefs = [...shown, ...proposed.map((belief) => ({ ...beliefLine(belief, asOf), proposed: true as const }))]
  const people = peopleRows(input.people, aligned, shown)
  const view = {
    alignment, beliefs, people,
    unchallenged: unchallengedViews(order, ledger.valuePropositions, ours),
    dissent: dissentViews(order),
    fading: fadingViews(order, asOf),
  }
  const deciderTurns = turnsOf(order.filter(({ holder }) => holder.key === alignment.decisionMaker?.holderKey))
  const topOpposingId = topOpposing(order, (belief) => rankOf(belief, asOf))?.id ?? null
  return {
    ...view,
    standing: standingClauses({ ...view, deciderTurns, topOpposingId, asOf: asOf.toISOString(), live, deals: [...deals], interactions: [...input.interactions] }),
    turns: turnsOf(order),
    crm: compareWithCrm({ asOf, deals, people, alignment, unchallenged: view.unchallenged, beliefs: order }),
    possiblyHeard: lines.filter((line) => line.admission === 'possibly_heard'),
  }
}

function peopleRows(people: AccountInput['people'], { holders }: Alignment, shown: readonly BeliefLine[]): PersonRow[] {
  const figures = new Map(holders.map(({ holderKey, figure }) => [holderKey, figure]))
  return people.map((person) => ({
    ...person, figure: figures.get(person.key) ?? null,
    topBeliefId: shown.find(({ holder, status }) => holder.key === person.key && (status === 'active' || status === 'contested'))?.id ?? null,
  }))
}
