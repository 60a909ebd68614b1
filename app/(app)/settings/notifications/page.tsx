import type { Metadata } from 'next'
import Link from 'next/link'
import { ChoicesForm } from '@/components/delivery/choices-form'
import { mayAdminister, requireCtx } from '@/lib/auth'
import { readChoices } from '@/lib/deliver'
import { saveChoicesAction } from './actions'

export const metadata: Metadata = { title: 'Notifications' }

export default async function NotificationSettingsPage() {
  const ctx = await requireCtx()
  const page = await readChoices(ctx)
  return (
    <div className="flex max-w-[640px] flex-col gap-6">
      <p className="text-sm text-muted">
        Everything stands behind the bell, always. Here you choose what you are mailed as well{page.mail ? <>, to {page.email}</> : null}.
        {page.mail ? null : <> This workspace sends no mail yet: {mayAdminister(ctx) ? <Link className="link" href="/settings/delivery">enter a mail server</Link> : 'ask an admin to enter a mail server'}. What you choose holds from then on.</>}
      </p>
      <ChoicesForm key={JSON.stringify(page.choices)} choices={page.choices} usual={page.usual} save={saveChoicesAction} />
    </div>
  )
}
