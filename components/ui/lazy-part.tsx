'use client'

import { type ComponentType, createContext, type ReactNode, useContext, useEffect, useEffectEvent, useState } from 'react'
import { isConnected, lostWords } from './lost'
import { LostPart } from './lost-part'
import { useToast } from './toast'

type OrLost = <P extends object>(script: Promise<ComponentType<P>>) => Promise<ComponentType<P>>
/** Makes the part with next/dynamic: `(orLost) => dynamic(() => orLost(import('./x').then((module) => module.X)))`. */
type Make<Props> = (orLost: OrLost) => ComponentType<Props>

const Part = createContext({ again: () => {}, close: () => {} })

/** A fetch that failed is forgotten, so that the next use begins a new one: next/dynamic would keep the failure for as long as the page lives. */
function forgiving<Props extends object>(make: Make<Props>, Lost: () => ReactNode, close: (props: Props) => void): ComponentType<Props> {
  const build = (): ComponentType<Props> => make((script) => script.catch(() => {
    made.Part = build()
    return Lost
  }))
  const made = { Part: build() }
  return function LazyPart(props: Props) {
    // What is shown stays until it is asked for again, whatever is drawn around it.
    const [shown, setShown] = useState(() => ({ Part: made.Part }))
    return <Part value={{ again: () => setShown({ Part: made.Part }), close: () => close(props) }}><shown.Part {...props} /></Part>
  }
}

/** A part in the page that is fetched when it is first shown. Where its script does not arrive, a line in its place says so and fetches it again. */
export const lazyPart = <Props extends object>(make: Make<Props>): ComponentType<Props> => forgiving(make, LostInPage, () => {})

/** Something that is opened over the page and drawn only while it is open. Where its script does not arrive, it is closed with a notice; opened anew, it is fetched anew. */
export const lazyDialog = <Props extends object>(make: Make<Props>, close: (props: Props) => void): ComponentType<Props> => forgiving(make, LostDialog, close)

function LostInPage() {
  const { again } = useContext(Part)
  const onBack = useEffectEvent(again)
  useEffect(() => {
    const back = () => onBack()
    window.addEventListener('online', back)
    return () => window.removeEventListener('online', back)
  }, [])
  return <LostPart onRetry={again} />
}

function LostDialog() {
  const { close } = useContext(Part)
  const toast = useToast()
  const onLost = useEffectEvent(() => {
    const connected = isConnected()
    const { why, remedy } = lostWords(connected)
    toast({ message: `This could not be opened. ${why}`, detail: remedy, tone: 'problem', ...(connected ? { action: { label: 'Load the page again', run: () => location.reload() } } : {}) })
    close()
  })
  useEffect(() => onLost(), [])
  return null
}
