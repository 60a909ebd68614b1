import { ctxAs } from '@/lib/auth/verbs/ctx-as'
import { provisionWorkspace } from '@/lib/auth/verbs/provision-workspace'
import { getSelfModel, project } from '@/lib/beliefs'
import { importFolder } from './credence/import'
import { lastInstant } from './eval/course'
import { readGold } from './eval/gold'
import { readAccountFile } from './credence/account-folder'
import { inThrowAwayDatabase } from './eval/throw-away'
const words = (s: string): string[] => s.toLowerCase().match(/[\p{L}\p{N}$%']+/gu) ?? []
const lap = (a: string, b: string): number => { let x = words(a), y = words(b); if (x.length > y.length) [x, y] = [y, x]; if (!x.length) return 0; let best = 0; for (let off = -x.length + 1; off < y.length; off++) { let n = 0; for (let i = 0; i < x.length; i++) if (y[i + off] === x[i]) n++; if (n > best) best = n } return best / x.length }
await inThrowAwayDatabase(null, async () => {
  for (const folder of process.argv.slice(2)) {
    const file = await readAccountFile(folder); const gold: any = await readGold(folder)
    const now = new Date()
    const { workspaceId } = await provisionWorkspace({ kind: 'real', name: file.name, companyName: file.vendor ?? '', domains: [], members: [] }, now)
    const ctx = await ctxAs(workspaceId, null, now)
    const { account } = await importFolder(ctx, folder, null, { inTurn: true })
    const { ledger } = await getSelfModel({ ...ctx, now: new Date() }, { account: account.id })
    const { beliefs } = project(ledger, lastInstant(ledger))
    const name = new Map(ledger.interactions.map((i) => [i.id, i.fileName]))
    const obs = beliefs.flatMap((b, bi) => b.clusters.flatMap((c) => c.evidence.map(({ observation: o }) => ({ o, b, bi, file: name.get(o.interactionId) ?? '' }))))
    console.log('=====', file.name)
    for (const x of gold.must_not_model) for (const m of obs) if (m.file.endsWith(x.file) && lap(m.o.quote, x.quote) >= 0.6 && words(m.o.quote).length >= 0.5 * words(x.quote).length) console.log('MUST NOT', m.b.admission, m.o.reading.toFixed(2), m.o.speaker, '|', m.o.quote, '|', x.why)
    for (const g of gold.beliefs) {
      console.log(`\n# ${g.holder}: ${g.statement} [${g.kind} ${g.dimension} ${g.final_stance} ${g.final_status}]`)
      for (const x of g.observations) {
        const hits = obs.filter((m) => m.file.endsWith(x.file) && lap(x.quote, m.o.quote) >= 0.6)
        console.log(`   ${hits.length ? hits.map((h) => `${h.b.admission === 'shown' ? 'SHOWN' : 'heard'} ${h.o.reading.toFixed(2)} ${h.b.holder.name}${h.b.status !== 'live' ? ' ' + h.b.status : ''} ${h.o.stance.slice(0, 3)} ${h.o.kind.slice(0, 5)} ${h.o.turnabout ?? ''}${h.o.attribute ? ' ' + h.o.attribute.name + '=' + h.o.attribute.value : ''} "${h.b.statement}"`).join(' + ') : '-'}`.slice(0, 260))
        console.log(`      ${x.file} ${x.speaker} ${x.reported ? 'REPORTED ' : ''}${x.polarity} ${x.certainty} ${x.stance}: ${x.quote}`)
      }
    }
  }
})
process.exit()
