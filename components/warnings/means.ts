import { RENEWAL_DAYS } from '@/lib/digest/client'
import type { WarningKind } from '@/lib/insights/types'

/** What a kind looks out for. */
export const WARNING_MEANS: Record<WarningKind, string> = {
  going_dark: 'The customer has been silent for longer than is usual for them.',
  buyer_unheard: 'The economic buyer has not spoken to us lately, never has, or is not known.',
  objection: 'An objection grew over several conversations, and nobody has brought anything against it.',
  renewal_diverging: `A renewal comes near while alignment clearly falls. The digest names those due within ${RENEWAL_DAYS} days.`,
  single_threaded: 'Everything we heard lately came from too few people.',
  budget_slipped: 'They lowered their budget, or the amount in the CRM fell.',
  date_slipped: 'A date was moved back, or the close date has passed.',
}
