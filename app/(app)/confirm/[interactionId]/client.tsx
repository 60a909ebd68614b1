'use client'

import { ConfirmDesk } from '@/components/confirm/confirm-desk'
import type { ConfirmVerbs } from '@/components/confirm/use-confirm'
import { answered } from '@/lib/api/client'
import type { CallConfirmation, Leased } from '@/lib/review/types'
import { fetchJson } from '@/lib/shared/fetch-json'
import { confirmThingAction, undoConfirmationAction } from './actions'

const verbs: ConfirmVerbs = {
  confirm: (input) => answered(confirmThingAction(input)),
  undo: (input) => answered(undoConfirmationAction(input)),
  take: ({ itemId, steal = false }) => fetchJson<Leased>(`/api/review/${itemId}/take${steal ? '?steal=true' : ''}`, { method: 'POST' }),
  heartbeat: ({ itemId }) => fetchJson<Leased>(`/api/review/${itemId}/heartbeat`, { method: 'POST' }),
  release: (itemId) => void navigator.sendBeacon(`/api/review/${itemId}/release`),
}

export function ConfirmClient({ call, today }: { call: CallConfirmation; today: string }) {
  return <ConfirmDesk call={call} today={today} verbs={verbs} />
}
