import { EmptyState } from '@/components/atoms/empty-state'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import type { AccountsQuery } from '@/lib/insights/client'

export function NothingMatches({ query, clear }: { query: AccountsQuery; clear: () => void }) {
  return <EmptyState title="No account matches" action={<Button onClick={clear}>Clear the filters</Button>}>{adviceFor(query)}</EmptyState>
}

function adviceFor({ scope, since }: AccountsQuery): string {
  if (scope === 'mine') return 'You own no account that fits. Look under “All”, or clear the filters.'
  if (scope === 'team') return 'Nobody of your team owns an account that fits. Look under “All”, or clear the filters.'
  if (scope === 'followed') return 'You follow no account that fits. The star beside a name follows it.'
  if (since) return 'Nothing has changed since then in an account that fits. Look further back, or clear the filters.'
  return 'Try fewer words, or another segment or trend.'
}

/** @param elsewhere whether there are accounts of the workspace that the reader does not see */
export function NothingHere({ elsewhere, add }: { elsewhere: boolean; add: () => void }) {
  if (elsewhere) {
    return (
      <EmptyState title="No account is yours yet" action={<><LinkButton href="/settings/members">See who can help</LinkButton><Button onClick={add}>Add an account</Button></>}>
        There are accounts in this workspace. A manager or an admin makes you the owner of yours: then what its people believe appears here, with the evidence.
      </EmptyState>
    )
  }
  return (
    <EmptyState title="No accounts yet" action={<><LinkButton variant="primary" href="/welcome">Begin with your top 20</LinkButton><LinkButton href="/import">Import a transcript</LinkButton><Button onClick={add}>Add an account</Button></>}>
      Add a customer, or drop a call, ticket or e-mail: what its people believe appears here with the evidence.
    </EmptyState>
  )
}
