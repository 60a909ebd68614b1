'use client'

import { useEffect, useState, type ComponentType } from 'react'
import { LostPart } from './lost-part'

/**
 * A part of a page that comes after the page stands. Once `fetchPart` has brought it, it is drawn in the same moment as it is asked for, so that what
 * is typed right after the key that opens it arrives in its field (a lazy component is drawn a moment later even then). On the server it is nothing.
 */
export function laterPart<Props extends object>(load: () => Promise<ComponentType<Props>>): { Part: ComponentType<Props>; fetchPart: () => Promise<ComponentType<Props>> } {
  const here: { Loaded: ComponentType<Props> | null } = { Loaded: null }
  const fetchPart = async () => (here.Loaded ??= await load())

  function Part(props: Props) {
    // A component is a function: as a state it must not be taken for an update.
    const [state, setState] = useState<{ Loaded: ComponentType<Props> | null; failed: boolean }>(() => ({ Loaded: here.Loaded, failed: false }))
    const wanted = state.Loaded === null && !state.failed
    useEffect(() => {
      if (wanted) void fetchPart().then((Loaded) => setState({ Loaded, failed: false }), () => setState({ Loaded: null, failed: true }))
    }, [wanted])
    if (state.failed) return <LostPart onRetry={() => setState({ Loaded: null, failed: false })} />
    return state.Loaded === null ? null : <state.Loaded {...props} />
  }

  return { Part, fetchPart }
}
