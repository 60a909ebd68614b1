import { randomUUID } from 'node:crypto'
import { expect, it, vi } from 'vitest'
import { inPrivateDatabase } from '../../scripts/test/private-database'
import { work } from '.'
import { queue, stopQueue } from './boss'

inPrivateDatabase(stopQueue)

it('a job that throws stands in the log by its name and what was thrown, without a word of what it was about, and is tried again', async () => {
  const boss = await queue()
  const told = new Promise<string>((resolve) => vi.spyOn(console, 'error').mockImplementation((line: unknown) => resolve(String(line))))
  const id = (await boss.send('account.refresh', { workspaceId: randomUUID(), accountId: randomUUID() })) ?? ''
  await work('account.refresh', 1, () => Promise.reject(new TypeError('Marit says: too dear')))
  const line = await told
  expect(line).toContain(`fault in job account.refresh ${id}: TypeError`)
  expect(line).not.toContain('Marit')
  await stopQueue()
  expect((await (await queue()).findJobs('account.refresh', { id }))[0]?.state).toBe('retry')
})
