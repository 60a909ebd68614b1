import { at, FILES, ingest, later, openAccount, openOffice, type Office, type Opened } from '@/lib/testing'

/** An account in which Marit said much, others spoke of her, and she of them: what a person may be shown of it is not all. */
export async function maritAndJonas(): Promise<{ office: Office; account: Opened }> {
  const office = await openOffice()
  const account = await openAccount(office)
  for (const [n, file] of FILES.entries()) await ingest(at(office.rep, later(n)), account.id, file)
  await ingest(at(office.rep, later(6)), account.id, {
    name: 'Marit and Jonas Weil.txt', at: new Date('2026-04-22T10:00:00Z'),
    content: 'Tova Lind: And Marit?\nJonas Weil: Marit thinks the zebrafish module is too expensive. I believe the gecko dashboard is great.\nMarit Olsen: Jonas thinks the axolotl is slow. We need single sign-on before June.',
  })
  return { office, account }
}
