import Link from 'next/link'
import { saidWords } from '@/lib/jobs/client'
import type { PersonAnswerView, PersonPrivacy } from '@/lib/jobs/types'
import { formatDate } from '@/lib/shared/format'
import { AnswerAction, EndLinkAction, type OwnPageVerbs } from './own-page-actions'
import { linkWords, settledWords } from './own-page-words'

/** The page of their own: the links to it, and what they said there. */
export function OwnPagePart({ privacy, today, verbs }: { privacy: PersonPrivacy; today: string; verbs: OwnPageVerbs }) {
  const { links, answers, person, holds } = privacy
  if (links.length === 0 && answers.length === 0) return null
  return (
    <>
      <h3 className="mt-5 mb-1 text-sm">Their own page</h3>
      {links.length > 0 && holds.length > 0 ? <p className="text-muted">It does not open while the legal hold is on.</p> : null}
      <ul className="text-muted">
        {links.map((link) => (
          <li key={link.id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-0.5">
            <span className="min-w-0 flex-1 basis-60 [overflow-wrap:anywhere]">{linkWords(link, today)}</span>
            {link.works ? <EndLinkAction linkId={link.id} person={person} end={verbs.end} /> : null}
          </li>
        ))}
      </ul>
      {answers.length > 0 ? (
        <>
          <h4 className="mt-4 mb-1 text-sm font-medium">What they said there</h4>
          <ul className="border-t border-line">{answers.map((answer) => <Answer key={answer.id} answer={answer} person={person} today={today} settle={verbs.settle} />)}</ul>
        </>
      ) : null}
    </>
  )
}

function Answer({ answer, person, today, settle }: { answer: PersonAnswerView; person: PersonPrivacy['person']; today: string; settle: OwnPageVerbs['settle'] }) {
  const { kind, statement, text, at, state, reply, account, beliefId, may } = answer
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-b border-line py-2.5 [overflow-wrap:anywhere]">
      <div className="min-w-0 flex-1 basis-60">
        <p className="font-medium">{saidWords(kind)}</p>
        {statement ? <p dir="auto">{account && beliefId ? <Link href={`/accounts/${account.id}?belief=${beliefId}`} prefetch={false} className="link">{statement}</Link> : statement}</p> : null}
        {text ? <p dir="auto">“{text}”</p> : null}
        <p className="text-muted">{formatDate(at, today)}{account ? <>, <span dir="auto">{account.name}</span></> : null}; {settledWords(answer, today)}{reply ? <>: <span dir="auto">“{reply}”</span></> : null}</p>
      </div>
      {state === 'open' && may ? <AnswerAction answer={answer} person={person} settle={settle} /> : null}
    </li>
  )
}
