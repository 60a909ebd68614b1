import { inDirectory } from '@/lib/db/transaction'
import { throttleKey } from '../hash'
import { countTry } from '../store'
import { LINK_ANSWER_WAITS, LINK_MISS_WAITS } from '../waits'

const WAITS = { 'link-answer': LINK_ANSWER_WAITS, 'link-miss': LINK_MISS_WAITS }

/** Counts what somebody without an account does by a link, or that a link led nowhere; false when it was too often. */
export async function countLinkTry(what: keyof typeof WAITS, whose: string, now: Date): Promise<boolean> {
  return (await inDirectory({}, (tx) => countTry(tx, throttleKey(what, whose), now, WAITS[what]))).allowed
}
