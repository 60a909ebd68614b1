'use client'

import Link from 'next/link'
import { useState } from 'react'
import { ProblemNote } from '@/components/forms/problem-note'
import { useSubmit } from '@/components/forms/use-submit'
import { Button } from '@/components/ui/button'
import { Table } from '@/components/ui/table'
import { useToast } from '@/components/ui/toast'
import type { HighStakesAccount } from '@/lib/review/types'
import { markHighStakesAction } from './actions'
import { MarkAccount } from './mark-account'

/** Accounts where much is at stake, and why; an admin can mark any account by hand, and take the mark back. */
export function HighStakes({ accounts }: { accounts: HighStakesAccount[] }) {
  const { busy, problem, send } = useSubmit()
  const [at, setAt] = useState<string | null>(null)
  const toast = useToast()

  async function mark(account: { id: string; name: string }, highStakes: boolean | null) {
    setAt(account.id)
    const result = await send(() => markHighStakesAction({ accountId: account.id, highStakes }))
    if (result.done) toast({ message: highStakes === null ? `The policy decides again about ${account.name}.` : `${account.name} is marked as ${highStakes ? 'one where much is at stake' : 'one where not much is at stake'}.` })
  }

  return (
    <section aria-labelledby="marked" className="flex max-w-[760px] flex-col gap-3">
      <h2 id="marked">Accounts</h2>
      <MarkAccount busy={busy} onMark={(account, highStakes) => void mark(account, highStakes)} />
      <ProblemNote problem={problem} />
      {accounts.length === 0 ? <p className="text-sm text-muted">Much is at stake at no account yet: neither the policy nor a mark says so.</p> : (
        <Table label="Accounts where much is at stake">
          <thead>
            <tr><th scope="col">Account</th><th scope="col">Segment</th><th scope="col">Why</th><th scope="col" className="pr-0"><span className="sr-only">Change</span></th></tr>
          </thead>
          <tbody>
            {accounts.map((account) => (
              <tr key={account.id}>
                <td><Link href={`/accounts/${account.id}`} className="link">{account.name}</Link></td>
                <td>{account.segment ?? '–'}</td>
                <td>{account.marked === null ? 'by the policy' : account.marked ? 'marked by hand' : 'not at stake, by hand'}</td>
                <td className="pr-0 text-right">
                  <Button size="sm" variant="ghost" aria-label={`${wordsOf(account)}: ${account.name}`} disabled={busy} onClick={() => void mark(account, account.marked === null ? false : null)}>
                    {busy && at === account.id ? 'Saving…' : wordsOf(account)}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  )
}

const wordsOf = ({ marked }: HighStakesAccount): string => (marked === null ? 'Take out' : 'Leave to the policy')
