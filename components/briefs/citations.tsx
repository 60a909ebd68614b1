import { pathOf } from '@/lib/briefs/client'
import type { Brief, BriefSource } from '@/lib/briefs/types'
import { ShallowLink } from '../atoms/shallow-link'

type Props = { numbers: readonly number[]; brief: Brief; beliefHref: (id: string) => string }

/** Where a citation opens on screen: a belief beside the brief, everything else on its own page. */
export const sourceHref = ({ cite }: BriefSource, accountId: string, beliefHref: (id: string) => string): string => (cite.kind === 'belief' ? beliefHref(cite.id) : pathOf(cite, accountId))

/** The numbers of what a sentence rests on; one click opens each. */
export function Citations({ numbers, brief, beliefHref }: Props) {
  return (
    <span className="whitespace-nowrap text-xs text-muted">
      {numbers.map((n) => {
        const source = brief.sources.find((each) => each.n === n)
        return source ? (
          <ShallowLink key={n} href={sourceHref(source, brief.account.id, beliefHref)} title={source.label} data-cite={source.cite.kind} className="rounded-sm px-0.5 hover:text-ink hover:underline">
            <span aria-hidden>[{n}]</span><span className="sr-only">Evidence {n}: {source.label}</span>
          </ShallowLink>
        ) : null
      })}
    </span>
  )
}
