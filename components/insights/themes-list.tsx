import Link from 'next/link'
import type { ThemesView, ThemeView } from '@/lib/insights/types'
import { count } from '@/lib/shared/format'
import { EmptyState } from '../atoms/empty-state'
import { StanceGlyph } from '../atoms/stance-glyph'
import { DIMENSION_WORDS } from '../atoms/words'
import { pullWords, segmentWords, trendWords } from './theme-words'

/** What customers of several accounts believe of one subject: for those who build and tell the product. */
export function ThemesList({ view }: { view: ThemesView }) {
  const { themes, beliefs, accounts, capped, segment, segments } = view
  return (
    <section aria-labelledby="themes">
      <h2 id="themes">What customers share</h2>
      <p className="mt-1 max-w-prose text-sm text-pretty text-muted">{count(beliefs, 'live belief')} of {count(accounts, 'account')}{capped ? ', the latest heard,' : ''} by what they are about. Each counts in one theme; a theme needs two accounts.</p>
      <nav aria-label="Segment" className="flex flex-wrap gap-x-4 pt-2">
        {[null, ...segments].map((each) => (
          <Link key={each ?? ''} href={each === null ? '/insights/themes' : `/insights/themes?segment=${encodeURIComponent(each)}`} className="tab" {...(each === segment ? { 'aria-current': 'page' as const } : {})}>{each ?? 'Every segment'}</Link>
        ))}
      </nav>
      {themes.length === 0 ? (
        <EmptyState title="Nothing is shared yet">Where the people of two accounts believe something about one subject, it appears here.</EmptyState>
      ) : <ol className="mt-2">{themes.map((theme) => <Theme key={theme.key} theme={theme} />)}</ol>}
    </section>
  )
}

function Theme({ theme }: { theme: ThemeView }) {
  return (
    <li className="border-t border-line py-4">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3>{theme.title}</h3>
        <span className="text-xs text-muted">{DIMENSION_WORDS[theme.dimension]}</span>
        <span className="ml-auto text-xs text-muted max-sm:ml-0">{count(theme.beliefs, 'belief')}</span>
      </div>
      <Pull theme={theme} />
      <p className="mt-1 text-xs text-muted">{[trendWords(theme), segmentWords(theme)].filter(Boolean).join(' · ')}</p>
      <ul className="mt-2 grid gap-x-8 gap-y-1.5 lg:grid-cols-2">
        {theme.examples.map((example) => (
          <li key={example.beliefId} className="flex min-w-0 gap-2 text-sm">
            <StanceGlyph stance={example.stance} className="mt-[5px]" />
            <p className="min-w-0"><Link href={`/accounts/${example.accountId}?belief=${example.beliefId}`} className="link-quiet">{example.statement}</Link> <span className="text-xs text-muted">{example.holder === example.accountName ? example.holder : `${example.holder}, ${example.accountName}`}</span></p>
          </li>
        ))}
      </ul>
    </li>
  )
}

/** Of all accounts those toward us from the left, away from us from the right, those that pull both ways half in each; the words say the same. */
function Pull({ theme }: { theme: ThemeView }) {
  const { accounts, toward, away, both } = theme
  const share = (pulling: number): string => `${((pulling + both / 2) / accounts) * 100}%`
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-muted">
      <span aria-hidden className="relative h-1.5 w-40 bg-unknown-soft ring-1 ring-unknown">
        <span className="absolute inset-y-0 left-0 bg-toward-fill" style={{ width: share(toward) }} />
        <span className="absolute inset-y-0 right-0 bg-away-fill" style={{ width: share(away) }} />
      </span>
      <span>{pullWords(theme)}</span>
    </div>
  )
}
