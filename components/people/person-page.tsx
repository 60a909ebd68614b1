import Link from 'next/link'
import type { ReactNode } from 'react'
import { turnParts } from '@/lib/insights/client'
import type { PersonInAccount, PersonPage } from '@/lib/insights/types'
import { count, formatAlignment, formatConfidence, formatDate, formatInterval, formatShare } from '@/lib/shared/format'
import { BeliefLine } from '../atoms/belief-line'
import { Spark } from '../atoms/spark'
import { ROLE_WORDS } from '../atoms/words'
import { Trail } from '../frame/trail'
import { Explained } from '../review-overview/figure'
import { alertWords } from './alert-words'
import { MoveButton, type MoveVerbs } from './move-button'

/** One of the customers' people: where they work, and what they believe there. */
export function PersonPageView({ page: { person, employments, changes, accounts, asOf }, moves, privacy }: { page: PersonPage; moves: MoveVerbs; privacy: ReactNode }) {
  const first = accounts[0]
  return (
    <div className="pt-5 pb-16">
      <Trail label={person.name} {...(first ? { parent: { label: first.account.name, href: `/accounts/${first.account.id}?tab=people` } } : {})} />
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h1 dir="auto">{person.name}</h1>
        <a href="#privacy" className="link hit text-sm print:hidden">Privacy</a>
      </div>
      <ul className="mt-1 text-sm text-muted">
        {employments.map((each) => (
          <li key={`${each.accountId} ${each.from ?? ''}`}>
            {[each.title, ROLE_WORDS[each.role]].filter(Boolean).join(', ')} at <Link href={`/accounts/${each.accountId}`} className="link">{each.accountName}</Link>
            {each.to ? ` until ${formatDate(each.to, asOf)}` : each.from ? ` since ${formatDate(each.from, asOf)}` : ''}
            {each.mayEdit && canMove(each, employments) ? <span className="ms-3 max-sm:ms-0 max-sm:block print:hidden"><MoveButton account={{ id: each.accountId, name: each.accountName }} person={person} left={each.to !== null} today={asOf} verbs={moves} /></span> : null}
          </li>
        ))}
      </ul>
      {person.modelled ? null : <p className="mt-3 max-w-prose text-sm"><span className="font-medium">Not modelled</span>, because they {person.consent === 'withdrawn' ? 'withdrew their consent' : 'objected'}. <a href="#privacy" className="link">What that means</a></p>}
      {changes.length > 0 ? (
        <section aria-labelledby="changes" className="pt-6">
          <h2 id="changes" className="border-b border-line pb-2">What changed of their work</h2>
          <ul className="py-2 text-sm">{changes.map((change) => <li key={`${change.kind} ${change.at} ${change.accountName}`}><span className="text-muted">{change.accountName}:</span> {alertWords(change, asOf)}</li>)}</ul>
        </section>
      ) : null}
      {accounts.map((inside) => <Inside key={inside.account.id} inside={inside} side={person.side} modelled={person.modelled} asOf={asOf} />)}
      {privacy}
    </div>
  )
}

/** An employment that goes on, or the last one that ended there: an earlier one has been followed by another. */
const canMove = (each: PersonPage['employments'][number], all: PersonPage['employments']): boolean =>
  each.to === null || !all.some((other) => other !== each && other.accountId === each.accountId && (other.to === null || other.to > (each.to ?? '')))

function Inside({ inside, side, modelled, asOf }: { inside: PersonInAccount; side: PersonPage['person']['side']; modelled: boolean; asOf: string }) {
  const { account, beliefs, figure, series, power, role, proposal, consistency, conversations, lastHeard, silentSince, turns } = inside
  const changes = turns.filter(({ from }) => from !== null).length
  const title = `at-${account.id}`
  return (
    <section aria-labelledby={title} className="pt-8">
      <h2 id={title} className="border-b border-line pb-2">What they believe at <Link href={`/accounts/${account.id}`} className="link-quiet">{account.name}</Link></h2>
      <dl className="flex flex-wrap gap-x-10 gap-y-4 py-4">
        <Fact name="Own alignment">
          {figure && figure.value !== null ? (
            <span className="flex items-center gap-3">
              <Explained name="Own alignment" because={[`Of all that ${conversations === 1 ? 'they said in one conversation' : `they said in ${conversations} conversations`}, ${formatConfidence(figure.value)} pulls toward us, weighed by how firmly and how lately it was said; the account’s page has each piece of evidence.`, `Between ${formatInterval(figure.interval)} with 90 %. One person is enough for their own alignment.`]}>
                <span className="text-xl font-semibold">{formatAlignment(figure.value)}</span> <span className="text-xs text-muted">{formatInterval(figure.interval)}</span>
              </Explained>
              <Spark points={series} />
            </span>
          ) : <span className="text-muted">{!modelled ? 'not modelled' : conversations === 0 ? 'unheard' : 'not enough evidence yet'}</span>}
        </Fact>
        <Fact name="Part, power">
          <Explained name="Part, power" because={[`What a ${ROLE_WORDS[role]} of theirs says weighs ${power} in the account’s alignment: that of a user weighs 1, that of the economic buyer 3.`, 'Their part is changed on the account’s page, under People.']}>
            {ROLE_WORDS[role]}, {power}
          </Explained>
          {proposal ? <span className="block text-xs text-muted">perhaps {ROLE_WORDS[proposal.role]}, by {proposal.because}</span> : null}
        </Fact>
        <Fact name="Heard">
          {count(conversations, 'conversation')}
          {lastHeard ? <span className="block text-xs text-muted">{silentSince ? `silent since ${formatDate(silentSince, asOf)}` : `last ${formatDate(lastHeard, asOf)}`}</span> : null}
        </Fact>
        <Fact name="Consistency">
          {consistency ? (
            <Explained name="Consistency" because={[`Over ${count(consistency.n, 'belief')} heard in more than one conversation, this share of what they said agrees with itself: 1 is never a contrary word, 0 as much against as for.`, changes === 0 ? 'They have not changed their mind in words.' : `They changed their mind in words ${changes === 1 ? 'once' : `${changes} times`}.`]}>
              <span>{formatShare(consistency.value)}</span> <span className="text-xs text-muted">over {count(consistency.n, 'belief')}</span>
            </Explained>
          ) : <span className="text-muted">{modelled ? 'nothing said twice yet' : 'not modelled'}</span>}
        </Fact>
      </dl>
      {turns.length > 0 ? (
        <ul className="pb-3 text-sm" aria-label="Changes of mind">
          {turns.map((turn) => (
            <li key={`${turn.at} ${turn.from?.beliefId ?? ''} ${turn.to?.beliefId ?? ''}`}>
              <span className="text-muted">{formatDate(turn.at, asOf)}, </span>
              {turnParts(turn).map((part) => ('side' in part
                ? <Link key={part.side.beliefId} href={`/accounts/${account.id}?belief=${part.side.beliefId}`} dir="auto" className="link-quiet">“{part.side.statement}”</Link>
                : <span key={part.text} className="text-muted">{part.text}</span>))}
            </li>
          ))}
        </ul>
      ) : null}
      {beliefs.length === 0 ? <p className="max-w-prose text-sm text-muted">{!modelled ? 'Nothing of theirs counts while they are not modelled.' : side === 'unknown' ? <>Nothing of theirs counts while it is not known whose side they are on. Open <Link href={`/accounts/${account.id}?tab=interactions`} className="link">a conversation with them</Link> and say who they are.</> : 'Nothing of theirs is believed here yet.'}</p> : beliefs.map((belief) => <BeliefLine key={belief.id} belief={belief} href={`/accounts/${account.id}?belief=${belief.id}`} today={asOf} showHolder={false} />)}
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return <div className="min-w-28 text-sm"><dt className="text-xs text-muted">{name}</dt><dd>{children}</dd></div>
}
