import { expect, it } from 'vitest'
import { newId } from '@/lib/shared/ids'
import { newBriefToken, readBriefToken } from './token'

it('carries its workspace, and is kept by its hash alone', () => {
  const workspaceId = newId()
  const [one, other] = [newBriefToken(workspaceId), newBriefToken(workspaceId)]
  expect(one).not.toBe(other)
  expect(readBriefToken(one)).toMatchObject({ workspaceId })
  expect(readBriefToken(one)?.tokenHash).toMatch(/^[0-9a-f]{64}$/)
  expect(readBriefToken(one)?.tokenHash).not.toBe(readBriefToken(other)?.tokenHash)
})

it('reads nothing else', () => {
  for (const token of ['', 'x', '../../etc/passwd', "' OR 1=1", `${newBriefToken(newId())}A`]) expect(readBriefToken(token)).toBeNull()
})
