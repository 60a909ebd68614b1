import { expect, it } from 'vitest'
import { newId } from './ids'
import { newWorkspaceToken, readWorkspaceToken } from './workspace-token'

it('carries its workspace, and is kept by its hash alone', () => {
  const workspaceId = newId()
  const [one, other] = [newWorkspaceToken(workspaceId), newWorkspaceToken(workspaceId)]
  expect(one).not.toBe(other)
  expect(readWorkspaceToken(one)).toMatchObject({ workspaceId })
  expect(readWorkspaceToken(one)?.tokenHash).toMatch(/^[0-9a-f]{64}$/)
  expect(readWorkspaceToken(one)?.tokenHash).not.toBe(readWorkspaceToken(other)?.tokenHash)
})

it('reads nothing else', () => {
  for (const token of ['', 'x', '../../etc/passwd', "' OR 1=1", `${newWorkspaceToken(newId())}A`]) expect(readWorkspaceToken(token)).toBeNull()
})
