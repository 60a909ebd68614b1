import type { BeliefLine as Belief } from '@/lib/beliefs/types'
import { count, formatConfidence, formatDate, formatDifference, formatInterval } from '@/lib/shared/format'
import { ConfidenceBar } from './confidence-bar'
import { ShallowLink } from './shallow-link'
import { StanceGlyph } from './stance-glyph'
import { KIND_WORDS, ROLE_WORDS, STANCE_WORDS } from './words'

type Props = { belief: Belief; href: string; today?: string; showHolder?: boolean; selected?: boolean }

/** Statement · holder · bar with whisker and number · observations · last seen · change · status. One click explains the number. */
export function BeliefLine({ belief, href, today, showHolder = true, selected = false }: Props) {
  const closed = belief.status === 'resolved' || belief.status === 'superseded'
  return (
    <ShallowLink href={href} data-row aria-current={selected ? 'true' : undefined} className="group -mx-3 grid grid-cols-[10px_minmax(0,1fr)] gap-x-3 rounded-md px-3 py-(--row-y) hover:bg-hover aria-[current=true]:bg-hover md:grid-cols-[10px_minmax(0,1fr)_auto]">
      <StanceGlyph stance={belief.stance} className="mt-[5px]" />
      <span className="min-w-0">
        <span dir="auto" className={`block text-base ${closed ? 'text-muted line-through decoration-line-strong' : 'text-ink'}`}>{belief.statement}</span>
        <span className="block text-xs text-muted">
          {showHolder ? <>{belief.holder.name}{belief.holder.role === 'company' || belief.holder.role === 'unknown' ? '' : `, ${ROLE_WORDS[belief.holder.role]}`} · </> : null}
          {KIND_WORDS[belief.kind]}<BeliefLabel belief={belief} />
          {belief.unprompted > 1 ? ` · raised unprompted in ${count(belief.unprompted, 'conversation')}` : ''}
          {belief.reported ? ' · reported by somebody else' : ''}
          {belief.proposed ? <> · <span className="font-medium text-ink" title="Held back until a reviewer has seen it: it counts in no figure, warning or brief.">proposed</span></> : null}
        </span>
        {belief.origin?.kind === 'happened' ? <span className="block text-xs text-muted">Formed by what happened: “<span dir="auto">{belief.origin.words}</span>”</span> : null}
      </span>
      <span className="col-start-2 mt-1 flex items-center gap-x-4 md:col-start-3 md:mt-0 md:justify-end">
        {belief.confidence === null ? (
          <span className="text-xs text-muted md:w-[372px]">{belief.words}</span>
        ) : (
          <>
            <span className="flex items-center gap-2">
              <ConfidenceBar confidence={belief.confidence} interval={belief.interval} stance={belief.stance} />
              <span className="w-7 text-right text-sm font-medium" title={belief.interval ? `between ${formatInterval(belief.interval)}` : undefined}>{formatConfidence(belief.confidence)}</span>
            </span>
            <span className="w-22 text-xs text-muted">{count(belief.observations, 'observation')}</span>
            <Change belief={belief} />
            <span className="hidden w-16 text-right text-xs whitespace-nowrap text-muted sm:inline" title={`last seen ${formatDate(belief.lastSeen)}`}>{formatDate(belief.lastSeen, today)}</span>
          </>
        )}
      </span>
      <span className="sr-only">, {STANCE_WORDS[belief.stance]}. Explain this belief.</span>
    </ShallowLink>
  )
}

function BeliefLabel({ belief }: { belief: Belief }) {
  // With one conversation the words at the right say what `tentative` would.
  if (belief.confidence === null && belief.label === 'tentative') return null
  const loud = belief.label === 'contested' || belief.label === 'validated'
  return <> · <span className={loud ? 'font-medium text-ink' : ''}>{belief.label}</span></>
}

/** The change over thirty days, shown from two hundredths on: less is noise. */
function Change({ belief }: { belief: Belief }) {
  const { change, confidence } = belief
  if (confidence === null || change === null || Math.abs(change) < 0.02) return <span className="hidden w-10 md:inline" />
  const moved = formatDifference(confidence - change, confidence)
  return (
    <span className="w-10 text-xs whitespace-nowrap text-muted" title={`${moved} in the last 30 days`}>
      <span aria-hidden>{change > 0 ? '↑' : '↓'}</span>
      <span className="sr-only">changed by </span>
      {moved.slice(1)}
    </span>
  )
}
