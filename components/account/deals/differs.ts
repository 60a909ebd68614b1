import type { AccountPage, DealView } from '@/lib/insights/types'
import { count } from '@/lib/shared/format'

/** In which fields of a deal its people say something else than the CRM, as its page holds both against each other; else how many agree. */
export function dealDiffers({ id }: Pick<DealView, 'id'>, crm: readonly Pick<AccountPage['crm'][number], 'id' | 'field' | 'verdict'>[]): { fields: string[]; words: string } {
  const own = crm.filter((row) => row.id.startsWith(`${id} `))
  const fields = own.filter(({ verdict }) => verdict === 'differs').map(({ field }) => field.split(',')[0]?.toLowerCase() ?? '')
  const agree = own.filter(({ verdict }) => verdict === 'agrees').length
  return { fields, words: agree === 0 ? 'nothing known' : `nothing; ${count(agree, 'field')} ${agree === 1 ? 'agrees' : 'agree'}` }
}
