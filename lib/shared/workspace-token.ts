import { createHash, randomBytes } from 'node:crypto'

const WORKSPACE_BYTES = 16
const SECRET_BYTES = 32

/** A token of 256 random bits behind the workspace that it is of, so that a look-up stays within one tenant. */
export const newWorkspaceToken = (workspaceId: string): string => Buffer.concat([Buffer.from(workspaceId.replaceAll('-', ''), 'hex'), randomBytes(SECRET_BYTES)]).toString('base64url')

/** The workspace of a token, and the hash under which it is kept; null for what is none. */
export function readWorkspaceToken(token: string): { workspaceId: string; tokenHash: string } | null {
  if (!/^[A-Za-z0-9_-]{64}$/.test(token)) return null
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== WORKSPACE_BYTES + SECRET_BYTES) return null
  const hex = bytes.subarray(0, WORKSPACE_BYTES).toString('hex')
  return {
    workspaceId: `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`,
    tokenHash: createHash('sha256').update(token).digest('hex'),
  }
}
