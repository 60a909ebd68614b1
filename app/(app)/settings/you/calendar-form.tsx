'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useEffect } from 'react'
import { connectFeedAction, readFeedNowAction, removeFeedAction } from '@/app/(app)/meetings/actions'
import { Field } from '@/components/forms/field'
import { SaveBar } from '@/components/forms/save-bar'
import { fieldsOf, useSubmit } from '@/components/forms/use-submit'
import { useUnsaved } from '@/components/forms/use-unsaved'
import { FEED_FAULT_WORDS } from '@/components/meetings/meeting-words'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { useToast } from '@/components/ui/toast'
import type { FeedView } from '@/lib/meetings/types'
import { count, formatDateTime } from '@/lib/shared/format'

const LOOK_AGAIN_MS = 2_000

/** A member's own calendar: its secret address, when it was read, and what went wrong. */
export function CalendarForm({ feed }: { feed: FeedView | null }) {
  const { busy, problem, errors, send } = useSubmit()
  const unsaved = useUnsaved('the address of your calendar')
  const toast = useToast()
  const router = useRouter()
  const reading = feed !== null && feed.triedAt === null
  useEffect(() => {
    if (!reading) return
    const timer = setInterval(() => router.refresh(), LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [reading, router])

  async function connect(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget
    const url = fieldsOf(event)('url')
    const { done } = await send(() => connectFeedAction({ url, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone }), form)
    if (!done) return
    form.reset()
    toast({ message: 'The address is stored. Your calendar is being read for the first time.' })
    router.refresh()
  }
  const run = async (call: Parameters<typeof send>[0], done: string) => {
    if (!(await send(call)).done) return
    toast({ message: done })
    router.refresh()
  }
  return (
    <section aria-labelledby="calendar-title" className="flex flex-col items-start gap-4">
      <div>
        <h2 id="calendar-title">Your calendar</h2>
        <p className="mt-1 text-sm text-muted">
          Its secret iCal address lets Credence know of meetings with your accounts, and bring their briefs half an hour before. Only meetings with somebody of a known account are kept; private ones and all others never are.
        </p>
      </div>
      {feed ? <Connected feed={feed} reading={reading} /> : null}
      <form key={unsaved.version} {...unsaved.form} className="flex w-full flex-col items-start gap-3" onSubmit={(event) => void connect(event)}>
        <div className="w-full">
          <Field name="url" label={feed ? 'Another address' : 'Secret iCal address'} error={errors['url']} hint="In Google Calendar: Settings, your calendar, “Secret address in iCal format”. In Outlook: Settings, Shared calendars, Publish, ICS. It is stored encrypted and never shown again.">
            <Input type="url" autoComplete="off" spellCheck={false} placeholder="https://…/basic.ics" />
          </Field>
        </div>
        <SaveBar unsaved={unsaved} problem={problem}>
          <Button type="submit" disabled={busy}>{busy ? 'Connecting…' : feed ? 'Replace it' : 'Connect'}</Button>
          {feed ? <Button variant="ghost" disabled={busy} onClick={() => void run(() => readFeedNowAction(), 'Your calendar is being read.')}>Read it now</Button> : null}
          {feed ? <Button variant="ghost" disabled={busy} onClick={() => void run(() => removeFeedAction(), 'Your calendar and its meetings were removed.')}>Remove it and its meetings</Button> : null}
        </SaveBar>
      </form>
    </section>
  )
}

function Connected({ feed, reading }: { feed: FeedView; reading: boolean }) {
  const fault = feed.fault === null ? null : FEED_FAULT_WORDS[feed.fault]
  return (
    <div className="w-full border-l-2 border-line-strong pl-3 text-sm" role="status">
      <p><span className="font-medium">{feed.host}</span> {reading ? 'is being read…' : feed.readAt ? `was last read on ${formatDateTime(feed.readAt)}.` : 'was not read yet.'}</p>
      {fault ? <p className="mt-1"><span className="font-medium text-problem">{fault.problem}</span> {fault.remedy}</p> : null}
      {reading ? null : <p className="mt-1 text-muted">{count(feed.meetings, 'meeting')} of the next six weeks {feed.meetings === 1 ? 'is' : 'are'} kept{feed.unplaced > 0 ? <>; {feed.unplaced} more {feed.unplaced === 1 ? 'waits' : 'wait'} <a href="/import" className="link">on the import page</a> for you to say whose {feed.unplaced === 1 ? 'it is' : 'they are'}</> : null}.</p>}
    </div>
  )
}
