import type { Brief } from '@/lib/briefs/types'
import { ShallowLink } from '../atoms/shallow-link'
import { sourceHref } from './citations'

/** Everything that the brief rests on, by number: what a printed page has in place of links. */
export function BriefSources({ brief, beliefHref }: { brief: Brief; beliefHref: (id: string) => string }) {
  if (brief.sources.length === 0) return null
  return (
    <section aria-labelledby="sources-title" className="mt-9">
      <h2 id="sources-title" className="border-b border-line pb-1.5 break-after-avoid">Evidence</h2>
      <ol className="mt-2 flex flex-col text-xs text-muted print:gap-1">
        {brief.sources.map((source) => (
          <li key={source.n} className="grid grid-cols-[28px_minmax(0,1fr)] break-inside-avoid py-1 print:py-0">
            <span>[{source.n}]</span><ShallowLink href={sourceHref(source, brief.account.id, beliefHref)} dir="auto" className="link-quiet -my-1 py-1">{source.label}</ShallowLink>
          </li>
        ))}
      </ol>
    </section>
  )
}
