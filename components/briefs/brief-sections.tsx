import { numbersOf } from '@/lib/briefs/client'
import type { Brief } from '@/lib/briefs/types'
import { EmptyState } from '../atoms/empty-state'
import { LinkButton } from '../ui/link-button'
import { Citations } from './citations'

/** The brief itself: sections of sentences, each with the numbers of its evidence. */
export function BriefSections({ brief, beliefHref }: { brief: Brief; beliefHref: (id: string) => string }) {
  if (brief.sections.length === 0) {
    return (
      <EmptyState title="There is nothing to tell yet" action={<LinkButton variant="primary" href={`/import?account=${brief.account.id}`}>Import a transcript</LinkButton>}>
        Nothing was said in this account so far. A brief is made from its first conversation on.
      </EmptyState>
    )
  }
  return brief.sections.map(({ key, title, blocks }) => (
    <section key={key} aria-labelledby={`section-${key}`} className="mt-7 break-inside-auto">
      <h2 id={`section-${key}`} dir="auto" className="border-b border-line pb-1.5 break-after-avoid">{title}</h2>
      {blocks.map(({ heading, sentences }, n) => (
        <div key={heading ?? n} className={heading ? 'mt-3' : ''}>
          {heading ? <h3 dir="auto" className="break-after-avoid">{heading}</h3> : null}
          <ul className="mt-1 flex flex-col gap-1.5">
            {sentences.map((sentence) => (
              <li key={sentence.text} data-sentence dir="auto" className="relative break-inside-avoid ps-4 text-base before:absolute before:start-0 before:text-muted before:content-['–']">
                {sentence.text} <Citations numbers={numbersOf(sentence.cites, brief.sources)} brief={brief} beliefHref={beliefHref} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  ))
}
