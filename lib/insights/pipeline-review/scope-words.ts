import type { ReviewScope } from './types'

const WHOSE: Record<ReviewScope['scope'], string> = { mine: 'own deals', team: 'the team’s deals', all: 'all deals' }
const TYPES = { new: 'new business', renewal: 'renewals', expansion: 'expansions' } as const
const CLOSING = { overdue: 'overdue', '30': 'closing within 30 days', '90': 'closing within 90 days', '180': 'closing within 180 days', none: 'without a close date' } as const

/** What a review went through, in words: "The team’s deals, renewals, closing within 90 days". */
export function scopeWords({ scope, owner, stage, type, close, warning, only }: ReviewScope, ownerName: (id: string) => string | null): string {
  const parts = [
    owner ? `deals of ${ownerName(owner) ?? 'a former member'}` : WHOSE[scope], stage ? `in ${stage}` : null, type ? TYPES[type] : null, close ? CLOSING[close] : null,
    warning ? 'with warnings' : null, only === 'changed' ? 'changed since the last review' : only === 'differs' ? 'where CRM and customer disagree' : null,
  ].filter((part) => part !== null)
  const words = parts.join(', ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
