import type { Metadata } from 'next'
import Link from 'next/link'
import { EmptyState } from '@/components/atoms/empty-state'
import { DigestSections } from '@/components/digest/digest-sections'
import { Trail } from '@/components/frame/trail'
import { LinkButton } from '@/components/ui/link-button'
import { requireCtx } from '@/lib/auth'
import { accountsWords, getDigestPage } from '@/lib/digest'
import { formatDate } from '@/lib/shared/format'
import { weekIn } from './search-params'

export const metadata: Metadata = { title: 'Your week' }

const shifted = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString()

export default async function DigestPage({ searchParams }: PageProps<'/digest'>) {
  const ctx = await requireCtx()
  const { digest, weeks, mailed, mail } = await getDigestPage(ctx, { day: weekIn(await searchParams) })
  return (
    <article className="mx-auto max-w-[760px] pt-5 pb-16">
      <Trail label="Your week" />
      <h1>Your week, {formatDate(shifted(digest.day, -7), ctx.now)} to {formatDate(digest.day, ctx.now)}</h1>
      <p className="mt-1 text-sm text-muted">
        {digest.accounts === 0 ? 'You own and follow no account yet.' : `${accountsWords(digest)}${digest.latest ? '' : ', as you may see them now'}.`}
        {digest.latest ? ` What moved is told of this week, all that is open as of today, ${formatDate(ctx.now, ctx.now)}.` : ' What is open now is told with the latest week.'}{' '}
        <span className="print:hidden">{mailed ? 'It is mailed to you each week.' : mail ? 'It is not mailed to you.' : ''} <Link className="link" href="/settings/notifications">Choose when</Link></span>
      </p>
      <nav aria-label="Weeks" className="mt-4 flex gap-1 overflow-x-auto pb-1 [scrollbar-width:none] print:hidden">
        {weeks.map((day, n) => (
          <LinkButton key={day} size="sm" variant={day === digest.day ? 'secondary' : 'ghost'} href={n === 0 ? '/digest' : `/digest?week=${day}`} prefetch={false} {...(day === digest.day ? { 'aria-current': 'page' as const } : {})}>
            {n === 0 ? 'Latest' : `to ${formatDate(day, ctx.now)}`}
          </LinkButton>
        ))}
      </nav>
      {digest.sections.length > 0 ? <DigestSections sections={digest.sections} /> : (
        <EmptyState title="Nothing to tell of this week" action={digest.accounts === 0 ? <LinkButton href="/accounts">Follow accounts</LinkButton> : undefined}>
          {digest.accounts === 0 ? 'Give yourself an account or follow one with its star, and what moves there is told here.' : 'No conversation moved your accounts, nothing new speaks against them, and nothing waits for you.'}
        </EmptyState>
      )}
    </article>
  )
}
