import { createHmac, timingSafeEqual } from 'node:crypto'
import { isId } from '@/lib/shared/ids'

/** What one click ends. */
export const ENDABLE = ['waiting', 'accounts', 'meetings', 'digest'] as const
export type Endable = (typeof ENDABLE)[number]
export type Ending = { workspaceId: string; memberId: string; what: Endable }

const isEndable = (word: string): word is Endable => ENDABLE.some((each) => each === word)
const mark = (secret: string, body: string): string => createHmac('sha256', secret).update(`credence unsubscribe ${body}`).digest('base64url')

/** What stands in the link by which a member ends mails of a group without signing in; it opens nothing else. */
export function endingToken(secret: string, { workspaceId, memberId, what }: Ending): string {
  const body = `${workspaceId}.${memberId}.${what}`
  return `${body}.${mark(secret, body)}`
}

/** What a token ends; null for one that was not made here. */
export function readEndingToken(secret: string, token: string): Ending | null {
  const [workspaceId = '', memberId = '', what = '', given = '', ...rest] = token.split('.')
  if (rest.length > 0 || !isId(workspaceId) || !isId(memberId) || !isEndable(what)) return null
  const [is, should] = [Buffer.from(given), Buffer.from(mark(secret, `${workspaceId}.${memberId}.${what}`))]
  return is.length === should.length && timingSafeEqual(is, should) ? { workspaceId, memberId, what } : null
}
