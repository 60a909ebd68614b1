import type { CoverageCell } from '@/lib/insights/types'
import type { Stance } from '@/lib/shared/vocabulary'
import { ShallowLink } from '../atoms/shallow-link'
import { StanceGlyph } from '../atoms/stance-glyph'
import { STATE_WORDS } from './words'

const GLYPHS: Record<CoverageCell['state'], readonly Stance[]> = { believed: ['positive'], doubted: ['negative'], contested: ['positive', 'negative'] }
const TONE: Record<CoverageCell['state'], string> = { believed: 'text-toward', doubted: 'text-away', contested: 'text-ink' }

/** What an account makes of a proposition; one click opens the belief behind it. What only its dimension tells is drawn lighter. */
export function CoverageCellLink({ cell, beliefHref, statement }: { cell: CoverageCell | null; beliefHref: (id: string) => string; /** Instead of the state, where no column says which proposition it is. */ statement?: string }) {
  if (!cell) return <span className="text-xs text-muted">{statement ? <span dir="auto">{statement}: unheard</span> : 'unheard'}</span>
  const { belief, against, state, tied } = cell
  const said = `“${belief.statement}” (${belief.holder})${against ? `, against it “${against.statement}” (${against.holder})` : ''}${tied ? '' : '. Said about its dimension, not about it'}`
  return (
    <ShallowLink href={beliefHref(belief.id)} title={said} className={`-m-1 inline-flex items-center gap-1.5 rounded-sm p-1 text-xs hover:underline pointer-coarse:-my-3 pointer-coarse:py-3 ${tied ? `font-medium ${TONE[state]}` : 'text-muted'}`}>
      <span className={`inline-flex gap-0.5 ${tied ? '' : 'opacity-70'}`} aria-hidden>{GLYPHS[state].map((stance) => <StanceGlyph key={stance} stance={stance} />)}</span>
      {statement ? <span dir="auto">{statement}: {STATE_WORDS[state]}</span> : STATE_WORDS[state]}
      <span className="sr-only">: {said}</span>
    </ShallowLink>
  )
}
