'use client'

import type { DecideInput } from '@/lib/review/types'
import { regroupWords } from './effect-words'
import { usePreview } from './use-preview'

/** What a ruling would change, on one line among others. Asked only once one rests on it, so that going on costs nothing. */
export function WouldChangeLine({ input }: { input: DecideInput }) {
  const state = usePreview(input, false)
  return (
    <span aria-busy={state.kind === 'working'}>
      {state.kind === 'known' ? regroupWords(state.preview) : state.kind === 'failed' ? `not known: ${state.message}` : 'working it out…'}
    </span>
  )
}
