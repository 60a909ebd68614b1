'use client'

import { useRouter } from 'next/navigation'
import { InteractionView } from '@/components/transcript/interaction-view'
import { useToast } from '@/components/ui/toast'
import { answered } from '@/lib/api/client'
import type { InteractionPage } from '@/lib/insights/types'
import { deleteInteractionAction, placeSpeakerAction } from './actions'

export function InteractionClient({ initial, marked, toConfirm }: { initial: InteractionPage; marked: number | null; toConfirm: number }) {
  const router = useRouter()
  const toast = useToast()
  const { id, accountId, title } = initial.interaction
  return (
    <InteractionView
      initial={initial}
      marked={marked}
      toConfirm={toConfirm}
      onDelete={() => answered(deleteInteractionAction({ interactionId: id }))}
      onPlace={(placing) => answered(placeSpeakerAction({ interactionId: id, ...placing }))}
      onDeleted={() => {
        toast({ message: `“${title}” was deleted.`, detail: 'Beliefs and alignment were computed anew.' })
        router.replace(`/accounts/${accountId}`)
      }}
    />
  )
}
