import type { ErasedPerson } from '@/lib/jobs/types'
import { formatDateTime } from '@/lib/shared/format'
import { Trail } from '../../frame/trail'
import { LinkButton } from '../../ui/link-button'
import { erasedWords } from './erase-words'

/** In the place of a person's page once they are erased: when, by whom, and how much it was. */
export function ErasedPersonView({ erased: { at, by, held } }: { erased: ErasedPerson }) {
  return (
    <div className="max-w-prose pt-5 pb-16">
      <Trail label="An erased person" />
      <h1>This person was erased</h1>
      <p className="mt-1 text-sm text-muted">{formatDateTime(at)}{by ? `, by ${by}` : ''}</p>
      {held ? <ul className="mt-4 flex list-disc flex-col gap-1 pl-4 text-sm">{erasedWords(held).map((sentence) => <li key={sentence}>{sentence}</li>)}</ul> : null}
      <p className="mt-3 text-sm">Nothing of their name or words is kept, and later imports leave them out. What left Credence before, such as mails and saved files, is for you to ask back.</p>
      <p className="mt-5 flex flex-wrap gap-2"><LinkButton href="/settings/privacy">All privacy requests</LinkButton><LinkButton href="/accounts" variant="ghost">To the accounts</LinkButton></p>
    </div>
  )
}
