import type { DealChange, DealImportView } from '@/lib/ingest/types'
import { count, formatDate, formatMoney, formatNumber } from '@/lib/shared/format'

const NAMES: Readonly<Record<DealChange['what'], string>> = {
  name: 'name', type: 'type', stage: 'stage', amount: 'amount', closeDate: 'close date', forecast: 'forecast', leadScore: 'lead score', owner: 'owner', outcome: 'outcome', id: 'CRM id',
}

/** "stage from Proposal to Contract": one change of a deal. */
export function changeWords({ what, from, to }: DealChange): string {
  const value = (text: string | null): string => (text === null ? 'none' : what === 'closeDate' ? formatDate(`${text}T00:00:00Z`) : what === 'forecast' ? text.replaceAll('_', ' ') : what === 'outcome' ? text.replace(/\d{4}-\d\d-\d\d$/, (day) => formatDate(`${day}T00:00:00Z`)) : text)
  return from === null ? `${NAMES[what]} ${value(to)}` : `${NAMES[what]} from ${value(from)} to ${value(to)}`
}

/** "Proposal, €48k, closes 30 Jun 2027", "Closed Won, €48k, won 1 Mar 2026": what there is to say of a new deal. */
export function dealWords({ stage, amountMinor, currency, closeDate, outcome, outcomeAt }: Omit<DealImportView['created'][number], 'line' | 'account' | 'name'>): string {
  const day = (at: string): string => formatDate(`${at}T00:00:00Z`)
  const end = outcome !== null ? [outcome, outcomeAt === null ? null : day(outcomeAt)].filter(Boolean).join(' ') : closeDate === null ? null : `closes ${day(closeDate)}`
  return [stage, amountMinor === null ? null : formatMoney(amountMinor, currency), end].filter(Boolean).join(', ')
}

/** "12 new deals, 3 to change, 40 as they are; 2 lines are left out." */
export function previewWords({ created, changed, same, faults }: DealImportView): string {
  const parts = [created.length > 0 ? count(created.length, 'new deal') : null, changed.length > 0 ? `${created.length > 0 ? formatNumber(changed.length) : count(changed.length, 'deal')} to change` : null, same > 0 ? `${formatNumber(same)} as ${same === 1 ? 'it is' : 'they are'} here` : null].filter(Boolean)
  const left = faults.length > 0 ? `${count(faults.length, 'line is', 'lines are')} left out` : null
  return `${[parts.join(', '), left].filter(Boolean).join('; ') || 'Nothing to bring in'}.`
}

/** What was done, once it is written. */
export function writtenWords({ accounts, created, changed }: NonNullable<DealImportView['written']>): string {
  const parts = [accounts > 0 ? `${count(accounts, 'account')} and ${count(created, 'deal')} added` : created > 0 ? `${count(created, 'deal')} added` : null, changed > 0 ? `${count(changed, 'deal')} changed` : null].filter(Boolean)
  return parts.length > 0 ? `${parts.join(', ')}.` : 'Everything was here already; nothing was changed.'
}
