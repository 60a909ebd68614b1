import { saidWords } from '@/components/account/correct/words'
import type { ReviewItemView } from '@/lib/review/types'

/** What colleagues said in passing of the belief, above what is to be decided. */
export function ItemSaid({ said }: { said: ReviewItemView['said'] }) {
  if (said.length === 0) return null
  const holds = said.some(({ verdict }) => verdict === 'still_true')
  return (
    <div role="note" className="mb-3 flex flex-col gap-1 border-s-2 border-accent ps-3 text-sm">
      {said.map((each) => (
        <p key={each.id}>
          <span className="font-medium">{saidWords(each, new Date(each.at))}</span>
          {each.note ? <q dir="auto" className="ms-1">{each.note}</q> : null}
        </p>
      ))}
      {holds ? <p className="text-muted">Approve if these words were said and meant. Assert it if you know that it holds today: that refreshes it.</p> : null}
    </div>
  )
}
