import { expect, it } from 'vitest'
import { inPrivateDatabase } from '../../scripts/test/private-database'
import { handBackAbandoned } from './abandoned'
import { queue, stopQueue } from './boss'

inPrivateDatabase(stopQueue)

it('gives back what was being worked on before nobody lived, and nothing that was begun since', async () => {
  const boss = await queue()
  const id = (await boss.send('account.refresh', { workspaceId: 'w', accountId: 'a' })) ?? ''
  const state = async () => (await boss.findJobs('account.refresh', { id }))[0]?.state
  const before = new Date(Date.now() - 60_000)
  await boss.fetch('account.refresh')
  expect(await state()).toBe('active')

  await handBackAbandoned(boss, ['account.refresh'], before)
  expect(await state()).toBe('active')

  await handBackAbandoned(boss, ['account.refresh'], new Date(Date.now() + 1000))
  expect(await state()).toBe('retry')
})

it('gives a job up that ended each of its processes, and says so to the queue for that', async () => {
  const boss = await queue()
  const data = { workspaceId: 'w', interactionId: 'kills its process' }
  const id = (await boss.send('interaction.read', data)) ?? ''
  for (let attempt = 1; attempt <= 5; attempt++) {
    expect(await boss.fetch('interaction.read', { ignoreStartAfter: true }), `attempt ${attempt}`).toHaveLength(1)
    await handBackAbandoned(boss, ['interaction.read'], new Date(Date.now() + 1000))
  }
  expect((await boss.findJobs('interaction.read', { id }))[0]?.state).toBe('failed')
  expect((await boss.fetch('interaction.abandoned'))?.map((job) => job.data)).toEqual([data])
})
