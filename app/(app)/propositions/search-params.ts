import { VERDICTS, type ObjectionsQuery } from '@/lib/insights/client'
import { isId } from '@/lib/shared/ids'

export const TABS = ['list', 'coverage', 'proof'] as const
export type Tab = (typeof TABS)[number]

export type PropositionsParams = { tab: Tab; account: string | null; query: ObjectionsQuery }

type Raw = Record<string, string | string[] | undefined>

/** The address of the page: `?tab=coverage&segment=Enterprise&owner=ID`, `?tab=proof&point=ID&verdict=moved`, `?account=ID`. What it does not understand it leaves out. */
export function parsePropositionsParams(raw: Raw): PropositionsParams {
  const one = (name: string): string | null => {
    const value = raw[name]
    const text = (Array.isArray(value) ? value[0] : value)?.trim()
    return text ? text.slice(0, 200) : null
  }
  const id = (name: string): string | null => {
    const value = one(name)
    return value !== null && isId(value) ? value : null
  }
  const [q, segment, owner, proposition, point] = [one('q'), one('segment'), one('owner') === 'nobody' ? 'nobody' : id('owner'), id('proposition'), id('point')]
  const asked = one('verdict')
  const verdict = asked === 'unmet' ? 'unmet' : VERDICTS.find((each) => each === asked)
  return {
    tab: TABS.find((tab) => tab === one('tab')) ?? 'list', account: id('account'),
    query: { ...(q && { q }), ...(segment && { segment: segment.slice(0, 60) }), ...(owner && { owner }), ...(proposition && { proposition }), ...(point && { point }), ...(verdict && { verdict }) },
  }
}
