import Link from 'next/link'
import { heldWords } from '@/lib/jobs/client'
import type { PersonPrivacy } from '@/lib/jobs/types'
import { entryWords, standingOf } from './consent-words'
import { OwnPagePart } from './own-page-part'
import { PrivacyActions, type PrivacyVerbs } from './privacy-actions'

type Props = { privacy: PersonPrivacy; today: string; admins: readonly string[]; verbs: PrivacyVerbs }

/** What a person wants of us about themselves: what is noted and in force, what follows from it, and what can be done. */
export function PrivacySection({ privacy, today, admins, verbs }: Props) {
  const { consents, may, holds } = privacy
  const { title, follows } = standingOf(consents, today)
  // What was taken back says nothing of itself.
  const noted = consents[0]?.state === 'unknown' ? undefined : consents[0]
  return (
    <section aria-labelledby="privacy" className="pt-10">
      <h2 id="privacy" className="scroll-mt-16 border-b border-line pb-2">Privacy</h2>
      <div className="max-w-prose py-3 text-sm">
        <p className="font-medium">{title}</p>
        {noted ? <p className="text-muted">{noted.by ? `Noted by ${noted.by}` : 'Noted'}{noted.note ? <>: <span dir="auto">“{noted.note}”</span></> : null}</p> : null}
        <ul className="mt-1 flex flex-col gap-1">{follows.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
        {holds.map((hold) => <p key={hold.id} dir="auto" className="mt-2">{heldWords(hold)} Nothing of theirs may be erased until it is lifted{hold.on.kind === 'account' && may.hold ? <>, which is done under <Link href="/settings/privacy" prefetch={false} className="link">Settings, Privacy</Link></> : null}.</p>)}
        <PrivacyActions privacy={privacy} verbs={verbs} />
        {may.copy ? <p className="mt-2 text-xs text-muted">The copy is a zip file for them: a page to read, and the same as JSON and CSV. What other people said is not in it.</p> : null}
        <WhoElse may={may} admins={admins} />
        <OwnPagePart privacy={privacy} today={today} verbs={verbs.ownPage} />
        {consents.length > 1 ? (
          <>
            <h3 className="mt-5 mb-1 text-sm">Noted so far</h3>
            <ul className="text-muted">{consents.map((entry) => <li key={entry.id}>{entryWords(entry, today)}{entry.note ? <span dir="auto">: “{entry.note}”</span> : null}</li>)}</ul>
          </>
        ) : null}
      </div>
    </section>
  )
}

/** Who acts on what this reader may not. */
function WhoElse({ may, admins }: { may: PersonPrivacy['may']; admins: readonly string[] }) {
  if (may.erase) return null
  const names = admins.length === 0 ? 'an admin' : admins.length > 3 ? `one of ${admins.length} admins, such as ${admins[0]}` : admins.join(' or ')
  return (
    <p className="mt-3 text-muted">
      {may.consent ? 'Do they want a copy of their data, or to be erased?' : 'Do they object, or want a copy of their data, or to be erased?'} Ask {names}.
    </p>
  )
}
