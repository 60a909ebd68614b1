import { describe, expect, it } from 'vitest'
import { readModelPage } from '@/lib/ai'
import type { Scripted } from '@/lib/ai/wire.fixture'
import { dataOf, item } from '@/lib/beliefs/extract/llm/llm.fixture'
import { inWorkspace } from '@/lib/db/transaction'
import { at, cacheFaults, closeAtEnd, later, type TestFile } from '@/lib/testing'
import { deleteInteraction } from './index'
import { answer, page, put, read, scriptedModel, standing, type Place } from './model-reading.fixture'

closeAtEnd()
const { server, place } = scriptedModel()

describe('pairs that the rules find doubtful', () => {
  const sso = (whom: string, turn = 1) => item(turn, `We need SSO for ${whom}`, `Needs SSO for ${whom}`, { kind: 'priority', stance: 'neutral', holder: 'speaker' })
  const call = (whom: string, at: string): TestFile => ({ name: `${whom}.txt`, at: new Date(at), content: `Tova Lind: What is next?\nJonas Weil: We need SSO for ${whom}.` })

  async function askedAbout(...answers: Scripted[]): Promise<{ here: Place; second: string }> {
    const here = await place()
    const first = await put(here, call('admins', '2026-05-04T10:00:00Z'))
    server.script(answer(sso('admins')))
    await read(here, first)
    const second = await put(here, call('contractors', '2026-05-06T10:00:00Z'))
    server.heard.length = 0
    server.script(answer(sso('contractors')), ...answers)
    await read(here, second, later(5))
    return { here, second }
  }

  it('are asked about in one more call, and the answer is stored with the later one', async () => {
    const { here, second } = await askedAbout({ object: { pairs: [{ pair: 1, relation: 'refines' }, { pair: 9, relation: 'same' }, { pair: 'x' }] } })
    expect(server.heard).toHaveLength(2)
    expect(dataOf(server.heard[1]?.body.messages[1]?.content ?? '')).toEqual([{ pair: 1, holder: 'Jonas Weil', earlier: 'Needs SSO for admins', later: 'Needs SSO for contractors' }])
    expect((await standing(here, second)).map(({ matches }) => matches)).toEqual([{ statement: 'Needs SSO for admins', relation: 'refines' }])
    expect((await readModelPage(here.office.admin)).usage.today.calls).toBe(3)
    expect(await cacheFaults(at(here.office.admin, later(20)))).toEqual([])
  })

  it.each<[string, Scripted[]]>([['the model keeps them apart', [{ object: { pairs: [{ pair: 1, relation: 'none' }] } }]], ['the model fails', [{ status: 403 }]]])(
    'stay for people where %s, and the reading stands', async (_what, answers) => {
      const { here, second } = await askedAbout(...answers)
      expect(await standing(here, second)).toMatchObject([{ statement: 'Needs SSO for contractors', matches: null, extractor: 'llm' }])
      expect((await page(here, second, later(6))).waiting).toBeNull()
      expect(await inWorkspace(here.office.workspaceId, (tx) => tx.reviewItem.count({ where: { workspaceId: here.office.workspaceId, accountId: here.account.id, status: 'open' } }))).toBeGreaterThan(0)
    })
})

describe('what an embedding model finds near', () => {
  const SEATS = item(1, 'We pay for people who never log in', 'Pays for people who never log in', { kind: 'concern', dimension: 'price' })
  const LICENCES = item(1, 'Half of our licences are idle', 'Says half of the licences are idle', { kind: 'concern', dimension: 'price' })
  const call = (name: string, day: string, words: string): TestFile => ({ name, at: new Date(`${day}T10:00:00Z`), content: `Tova Lind: What bothers you?\nJonas Weil: ${words}.` })
  const vectors = (...each: number[][]): Scripted => ({ vectors: each, tokens: 7 })

  async function twoCalls(...answers: Scripted[]): Promise<{ here: Place; first: string; second: string }> {
    const here = await place({ embeddingModel: 'nomic-embed-text' })
    const first = await put(here, call('first.txt', '2026-05-04', 'We pay for people who never log in'))
    server.script(answer(SEATS))
    await read(here, first)
    const second = await put(here, call('second.txt', '2026-05-06', 'Half of our licences are idle'))
    server.heard.length = 0
    server.script(answer(LICENCES), ...answers)
    await read(here, second, later(5))
    return { here, first, second }
  }
  const kept = ({ office: { workspaceId } }: Place) => inWorkspace(workspaceId, (tx) => tx.statementVector.findMany({ where: { workspaceId } }))

  it('is asked about in the same call as what the rules doubt, and what holds is stored with the later one', async () => {
    const { here, second } = await twoCalls(vectors([1, 0.1], [1, 0]), { object: { pairs: [{ pair: 1, relation: 'same' }] } })
    expect(server.heard.map(({ path }) => path)).toEqual(['/v1/chat/completions', '/v1/embeddings', '/v1/chat/completions'])
    expect(server.heard[1]?.body).toMatchObject({ model: 'nomic-embed-text', input: [LICENCES.statement, SEATS.statement] })
    expect(dataOf(server.heard[2]?.body.messages[1]?.content ?? '')).toEqual([{ pair: 1, holder: 'Jonas Weil', earlier: SEATS.statement, later: LICENCES.statement }])
    const [row] = await standing(here, second)
    expect(row?.matches).toEqual({ statement: SEATS.statement, relation: 'same' })
    expect((await kept(here)).map(({ observationId, model }) => [observationId, model])).toContainEqual([row?.id, 'openai_compatible:nomic-embed-text'])
    expect((await readModelPage(here.office.admin)).usage.today.calls).toBe(4)
    expect(await cacheFaults(at(here.office.admin, later(20)))).toEqual([])
  })

  it('merges nothing by itself: what the model keeps apart stays two, and what is far apart is not asked about', async () => {
    const apart = await twoCalls(vectors([1, 0.1], [1, 0]), { object: { pairs: [{ pair: 1, relation: 'none' }] } })
    expect((await standing(apart.here, apart.second)).map(({ matches }) => matches)).toEqual([null])
    const far = await twoCalls(vectors([0, 1], [1, 0]))
    expect(server.heard.map(({ path }) => path)).toEqual(['/v1/chat/completions', '/v1/embeddings'])
    expect(await kept(far.here)).toHaveLength(2)
  })

  it('is done without where it fails: the reading stands', async () => {
    const { here, second } = await twoCalls({ status: 401 })
    expect(await standing(here, second)).toMatchObject([{ statement: LICENCES.statement, matches: null, extractor: 'llm' }])
    expect((await page(here, second, later(6))).waiting).toBeNull()
    expect(await kept(here)).toEqual([])
  })

  it('is asked about each statement once, and forgotten with it', async () => {
    const { here, first } = await twoCalls(vectors([0, 1], [1, 0]))
    const third = await put(here, call('third.txt', '2026-05-08', 'The dashboard is a joy to use'))
    server.heard.length = 0
    server.script(answer(item(1, 'The dashboard is a joy to use', 'Enjoys using the dashboard', { stance: 'positive' })), vectors([-1, 0.2]))
    await read(here, third, later(8))
    expect(server.heard[1]?.body.input).toEqual(['Enjoys using the dashboard'])
    expect(await kept(here)).toHaveLength(3)
    await deleteInteraction(at(here.office.admin, later(9)), { interactionId: first, erase: true })
    expect(await kept(here)).toHaveLength(2)
  })
})
