'use client'

import { ConfirmDesk } from '@/components/confirm/confirm-desk'
import type { ConfirmVerbs } from '@/components/confirm/use-confirm'
import { leaseRequests } from '@/components/review/lease-requests'
import { answered } from '@/lib/api/client'
import type { CallConfirmation } from '@/lib/review/types'
import { confirmThingAction, undoConfirmationAction } from './actions'

const verbs: ConfirmVerbs = {
  ...leaseRequests,
  confirm: (input) => answered(confirmThingAction(input)),
  undo: (input) => answered(undoConfirmationAction(input)),
}

export function ConfirmClient({ call, today }: { call: CallConfirmation; today: string }) {
  return <ConfirmDesk call={call} today={today} verbs={verbs} />
}
