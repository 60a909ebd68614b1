import Link from 'next/link'
import type { ReactNode } from 'react'
import type { EvidenceView } from '@/lib/beliefs/types'
import { formatDate, formatMass } from '@/lib/shared/format'
import { cn } from '../ui/cn'
import { factorWords } from './factor-words'
import { SpeakerName } from './speaker-name'
import { CERTAINTY_WORDS, INTERACTION_WORDS, momentWords, SIDE_WORDS, SOURCE_WORDS } from './words'

const RULE = { customer: 'border-ink', us: 'border-line-strong border-dashed', partner: 'border-line-strong border-double', unknown: 'border-line-strong border-dotted' } as const

type Props = { evidence: EvidenceView; today?: string; showWeight?: boolean; className?: string; children?: ReactNode }

/** Words in their context, with who said them, when and where, and what they weigh. The left rule is the speaker's side. */
export function EvidenceQuote({ evidence, today, showWeight = true, className, children }: Props) {
  const moment = momentWords(evidence)
  return (
    <figure className={cn('border-l-2 pl-5', RULE[evidence.speakerSide], className)}>
      <blockquote dir="auto" className="relative text-base text-muted">
        <span aria-hidden className="absolute -start-3 text-muted select-none">“</span>
        {evidence.before ? <span>{evidence.before}{gapBefore(evidence.before)}</span> : null}
        <q className="text-ink [quotes:none]">{evidence.quote}</q>
        {evidence.after ? <span>{gapAfter(evidence.after)}{evidence.after}</span> : null}
      </blockquote>
      <figcaption className="mt-1 text-xs text-muted">
        <SpeakerName of={evidence} className="text-ink" />
        {evidence.speakerSide === 'customer' ? '' : ` (${SIDE_WORDS[evidence.speakerSide]})`}
        {' · '}{formatDate(evidence.at, today)}{' · '}
        {evidence.asserted ? (evidence.source === 'own_correction' ? 'on their own page' : 'asserted') : (
          <Link href={momentHref(evidence)} className="link">
            {evidence.interactionTitle || INTERACTION_WORDS[evidence.interactionType]}{moment === null ? '' : `, ${moment}`}
          </Link>
        )}
        <span className="block">
          {[evidence.supports ? 'supports' : 'contradicts', CERTAINTY_WORDS[evidence.certainty], evidence.asserted ? null : SOURCE_WORDS[evidence.source],
            evidence.unprompted ? 'unprompted' : null, evidence.reported ? 'reported by somebody else' : null, evidence.accepted ? 'accepted by a reviewer' : null]
            .filter((word) => word !== null).join(' · ')}
        </span>
        {showWeight ? <span className="block">{weightSentence(evidence)}</span> : null}
      </figcaption>
      {children}
    </figure>
  )
}

/** Context is trimmed at the quote: a space comes back between words, and none before a comma or behind a bracket. */
export const gapBefore = (before: string): string => (/[\s([{“"'‘-]$/u.test(before) ? '' : ' ')
export const gapAfter = (after: string): string => (/^[\s.,;:!?)\]}”’"'-]/u.test(after) ? '' : ' ')

/** The very turn in its transcript. */
export const momentHref = (evidence: Pick<EvidenceView, 'interactionId' | 'segment'>) =>
  `/interactions/${evidence.interactionId}?segment=${evidence.segment}#s-${evidence.segment}` as const

/** "weight 1.26 = committed 1.8 × in their own words 1 × precision of the reader 0.7; ×½ as the 2nd here": the factors whose product the weight is. */
export function weightSentence({ weight, factors, damping }: Pick<EvidenceView, 'weight' | 'factors' | 'damping'>): string {
  const product = factors.map(factorWords).join(' × ')
  const rank = Math.round(1 - Math.log2(damping))
  const damped = damping < 1 ? `; counts for 1/${2 ** (rank - 1)} as number ${rank} in this conversation` : ''
  return `weight ${formatMass(weight)}${product ? ` = ${product}` : ''}${damped}`
}
