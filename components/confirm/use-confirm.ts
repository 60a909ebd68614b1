'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useReducer, useRef, useState } from 'react'
import type { LeaseVerbs } from '@/components/review/lease-keeper'
import { useLease } from '@/components/review/use-lease'
import { useWarnOnLeaving } from '@/components/ui/use-warn-on-leaving'
import { accountKeys, beliefKeys } from '@/lib/insights/client'
import { reviewItemQuery, reviewKeys } from '@/lib/review/client'
import type { CallConfirmation, ConfirmInput, ConfirmThing, Decided, UndoInput } from '@/lib/review/types'
import { ProblemError } from '@/lib/shared/fetch-json'
import { currentThing, reduceAnswers, type Answer, type Said } from './confirm-state'

/** What the page asks of the server; all reject with a ProblemError that a person may be shown. */
export type ConfirmVerbs = LeaseVerbs & {
  confirm(input: ConfirmInput): Promise<Decided>
  undo(input: UndoInput): Promise<void>
}

type Sent = { thing: ConfirmThing; said: Exclude<Said, { answer: 'unsure' }>; seconds: number; seen: boolean }

/** Longer on one thing is a telephone that rang. */
const MOST_SECONDS = 120

/** The five things of a call, one at a time. An answer shows at once and is sent behind it, one after the other. */
export function useConfirm({ interaction, things: given, mayDecide }: CallConfirmation, verbs: ConfirmVerbs) {
  const client = useQueryClient()
  // What was asked when the page was opened: an answer makes the queue ask other things, and those can wait.
  const [things] = useState(given)
  const [answers, dispatch] = useReducer(reduceAnswers, [])
  const current = currentThing(things, answers)
  const { lease, held, settle, answered, unsettle } = useLease(current?.itemId ?? null, mayDecide, verbs)
  const shownAt = useRef(0)
  useEffect(() => { shownAt.current = Date.now() }, [current?.observationId])

  const refresh = () => Promise.all([accountKeys.all, beliefKeys.all, reviewKeys.all].map((queryKey) => client.invalidateQueries({ queryKey })))
  const sending = useMutation({
    scope: { id: `confirm ${interaction.id}` },
    mutationFn: async ({ thing: { observationId, itemId, highStakes }, said, seconds, seen }: Sent) => {
      if (itemId !== null) await held(itemId)
      // Where much is at stake the words are served while the item is ours, or the server does not take a yes.
      if (itemId !== null && highStakes) await client.query({ ...reviewItemQuery(itemId), staleTime: 0 })
      return verbs.confirm({ interactionId: interaction.id, observationId, seconds, seen, ...said })
    },
    onSuccess: (decided, { thing }) => {
      if (thing.itemId !== null) answered(thing.itemId)
      dispatch({ type: 'saved', observationId: thing.observationId, decided })
      return refresh()
    },
    onError: (error, { thing }) => {
      if (thing.itemId !== null) unsettle(thing.itemId)
      dispatch({ type: 'refused', observationId: thing.observationId, message: sentence(error) })
    },
  })
  const undoing = useMutation({
    scope: { id: `confirm ${interaction.id}` },
    mutationFn: async ({ decided }: Answer) => {
      if (decided?.decisionId) await verbs.undo({ decisionId: decided.decisionId })
      else if (decided?.verdictId) await verbs.undo({ verdictId: decided.verdictId })
    },
    onSuccess: (_, { observationId }) => {
      const itemId = things.find((thing) => thing.observationId === observationId)?.itemId
      if (itemId) unsettle(itemId)
      dispatch({ type: 'ask_again', observationId })
      return refresh()
    },
  })
  useWarnOnLeaving(sending.isPending || undoing.isPending)

  return {
    things, answers, current, lease,
    /** `seen`: its words were on the screen. */
    say: (thing: ConfirmThing, said: Said, seen: boolean) => {
      const seconds = Math.min(MOST_SECONDS, Math.max(0, (Date.now() - shownAt.current) / 1000))
      if (said.answer !== 'unsure' && thing.itemId !== null) settle(thing.itemId)
      dispatch({ type: 'say', observationId: thing.observationId, said, seconds })
      if (said.answer !== 'unsure') sending.mutate({ thing, said, seconds, seen })
    },
    /** Takes an answer back and asks again; one that was refused or left open is simply asked again. */
    takeBack: (answer: Answer) => {
      if (answer.decided === null) dispatch({ type: 'ask_again', observationId: answer.observationId })
      else undoing.mutate(answer)
    },
    undoProblem: undoing.error ? sentence(undoing.error) : null,
    saving: sending.isPending || undoing.isPending,
  }
}

function sentence(error: unknown): string {
  if (!(error instanceof ProblemError)) return 'Something went wrong on our side. Nothing was changed.'
  return [error.message, error.remedy].filter(Boolean).join(' ')
}
