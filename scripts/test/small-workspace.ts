// Makes a sample workspace of one rep and one account in the data folder of CREDENCE_DATA_DIR and prints their ids.
import { provisionWorkspace } from '@/lib/auth/verbs/provision-workspace'
import { systemCtx } from '@/lib/auth/verbs/ctx-as'
import { saveAccountFacts } from '@/lib/crm'
import { closeDatabase } from '@/lib/db/client'
import { stopQueue } from '@/lib/queue'
import { ensureDatabase, useDatabase } from '../lib/database.mjs'
import { migrate } from '../lib/migrate.mjs'

const database = await ensureDatabase()
useDatabase(database)
await migrate({ url: database.url })
const now = new Date()
const { workspaceId, members } = await provisionWorkspace({
  kind: 'sample', name: 'Tessel (sample)', companyName: 'Tessel', domains: ['tessel.example'],
  members: [{ key: 'rep', name: 'Tova Lind', email: 'tova@tessel.example', title: null, aliases: [], role: 'rep', visibility: 'own', managerKey: null }],
}, now)
const rep = members.get('rep') ?? ''
const { accountId } = await saveAccountFacts(systemCtx(workspaceId, 'test', now), {
  name: 'Brackwater Foods', slug: 'brackwater-foods', domain: 'brackwater.example', segment: null, parentSlug: null, ownerId: rep,
  people: [{ name: 'Jonas Weil', aliases: [], emails: ['jonas@brackwater.example'], title: null, role: 'champion', side: 'customer', from: null, to: null }],
  deals: [], valuePropositions: [],
})
await stopQueue()
await closeDatabase()
await database.stop()
console.log(JSON.stringify({ memberId: rep, accountId }))
