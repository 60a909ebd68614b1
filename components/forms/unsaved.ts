type State = {
  /** The forms that hold changes which are saved nowhere, by name. */
  names: readonly string[]
  /** Where somebody wants to go, while they are asked whether they mean to. */
  going: (() => void) | null
}

/** What the page would lose if it were left now, and who waits for an answer to that. */
export function createUnsaved() {
  const held = new Map<object, string>()
  const listeners = new Set<() => void>()
  let state: State = { names: [], going: null }
  const set = (next: Partial<State>) => {
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }
  const retell = () => set({ names: [...new Set(held.values())] })

  return {
    state: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** A form holds changes, until what is returned is called. */
    hold: (name: string) => {
      const key = {}
      held.set(key, name)
      retell()
      return () => {
        held.delete(key)
        retell()
      }
    },
    /** Goes at once where nothing would be lost, and otherwise when somebody says so. */
    leaveThen: (go: () => void) => {
      if (held.size === 0) go()
      else set({ going: go })
    },
    stay: () => set({ going: null }),
    /** Nothing is held any more: whoever leaves was asked once. */
    leave: () => {
      const { going } = state
      held.clear()
      set({ names: [], going: null })
      going?.()
    },
  }
}

export const unsaved = createUnsaved()
