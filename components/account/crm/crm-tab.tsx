import Link from 'next/link'
import type { AccountPage, CrmRow } from '@/lib/insights/types'
import { count } from '@/lib/shared/format'
import { EmptyState } from '../../atoms/empty-state'
import { ShallowLink } from '../../atoms/shallow-link'
import { Table } from '../../ui/table'

const VERDICT: Record<CrmRow['verdict'], string> = { differs: 'differs', agrees: 'agrees', unclear: 'does not speak against it', unheard: 'nobody has said', only_said: 'only they say' }

type Props = { page: AccountPage; beliefHref: (id: string) => string }

/** What the CRM says beside what its people say: the disagreements first, each with both sources. */
export function CrmTab({ page, beliefHref }: Props) {
  const { crm, account } = page
  const differing = crm.filter(({ verdict }) => verdict === 'differs').length
  if (page.deals.length === 0 && crm.every(({ model }) => model === null)) {
    return <EmptyState title="Nothing to compare yet">Neither a deal nor anything that a CRM keeps has been heard of {account.name} so far.</EmptyState>
  }
  return (
    <section aria-labelledby="crm-title" className="pt-5">
      <h2 id="crm-title">{differing === 0 ? 'What they say speaks against nothing in the CRM' : `${count(differing, 'field')} where the CRM and what they say differ`}</h2>
      {page.live ? null : <p className="mt-1 text-xs text-muted">The CRM stands as it does today; what they say is as it stood.</p>}
      <Table label="CRM beside what they believe" className="mt-3">
        <thead><tr><th scope="col">Field</th><th scope="col">The CRM says</th><th scope="col">They say</th><th scope="col" className="max-sm:hidden">Together</th></tr></thead>
        <tbody>{crm.map((row) => <Row key={row.id} row={row} beliefHref={beliefHref} />)}</tbody>
      </Table>
      <p className="mt-3 max-w-[76ch] text-xs text-muted">What they say is the latest value that each of them named, or the alignment that follows from their words. Neither side is changed here: correct the CRM in the CRM, and a belief where it is shown.</p>
    </section>
  )
}

function Row({ row: { field, crm, model, verdict, why }, beliefHref }: { row: CrmRow; beliefHref: (id: string) => string }) {
  return (
    <tr>
      <th scope="row">{field}<span className="mt-1 block font-normal sm:hidden"><Verdict verdict={verdict} /></span></th>
      <td className="sm:min-w-36"><span dir="auto">{crm.text}</span></td>
      <td className="sm:min-w-56">
        {model === null ? <span className="text-muted">–</span> : (
          <>
            <span dir="auto" className="block">{model.text}</span>
            <span className="block text-xs text-muted">
              {model.cites.map(({ words, cite }, index) => (
                <span key={`${cite.id} ${words}`}>
                  {index > 0 ? '; ' : null}
                  {cite.kind === 'interaction' ? <Link href={`/interactions/${cite.id}`} className="link" dir="auto">{words}</Link> : <ShallowLink href={beliefHref(cite.id)} className="link" dir="auto">{words}</ShallowLink>}
                </span>
              ))}
            </span>
          </>
        )}
        {why ? <span className="mt-0.5 block text-sm sm:hidden">{why}</span> : null}
      </td>
      <td className="min-w-40 pr-0 max-sm:hidden">
        <Verdict verdict={verdict} />
        {why ? <span className="mt-0.5 block text-sm">{why}</span> : null}
      </td>
    </tr>
  )
}

const Verdict = ({ verdict }: Pick<CrmRow, 'verdict'>) => <span className={verdict === 'differs' ? 'badge' : 'text-sm text-muted'}>{verdict === 'differs' ? <span aria-hidden>≠</span> : null}{VERDICT[verdict]}</span>
