import { readerName } from '@/components/atoms/reader-name'
import type { InteractionPage } from '@/lib/insights/types'
import { formatDateTime, formatMicros, formatNumber } from '@/lib/shared/format'

type Interaction = InteractionPage['interaction']

/** "Read by gpt-5-mini (OpenAI), instructions 1.0.0; 4,310 tokens, $0.0021": who read it and what that used. */
export function readerWords(reader: NonNullable<Interaction['reader']>): string {
  const used = reader.tokens > 0 ? `${formatNumber(reader.tokens)} tokens${reader.costMicros > 0 ? `, ${formatMicros(reader.costMicros)}` : ''}` : null
  return [`Read by ${readerName(reader)}`, ...(used ? [used] : [])].join('; ')
}

const BECAUSE: Record<string, string> = {
  down: 'The model did not answer, so the built-in reader read this.',
  over_budget: 'The day’s budget for the model was spent, so the built-in reader read this.',
  refused: 'The model’s provider refused the request, so the built-in reader read this.',
  bad_output: 'The model’s answer could not be used, so the built-in reader read this.',
  not_configured: 'The model is not set up completely, so the built-in reader read this.',
  chosen: 'An admin wants the model to read this.',
}

/** Why it waits for the model, and until when. */
export const waitingWords = ({ reason, nextAt }: NonNullable<Interaction['waiting']>): string =>
  `${BECAUSE[reason] ?? 'The built-in reader read this in the model’s place.'} It is waiting for re-reading; ${reason === 'chosen' ? 'its turn comes by itself' : `next attempt from ${formatDateTime(nextAt)}`}.`
