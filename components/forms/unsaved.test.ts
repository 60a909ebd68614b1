import { describe, expect, it, vi } from 'vitest'
import { createUnsaved } from './unsaved'

describe('unsaved changes', () => {
  it('let one go at once where there are none', () => {
    const unsaved = createUnsaved()
    const go = vi.fn()
    unsaved.leaveThen(go)
    expect(go).toHaveBeenCalledOnce()
    expect(unsaved.state().going).toBeNull()
  })

  it('are asked about before one goes, and forgotten by whoever goes', () => {
    const unsaved = createUnsaved()
    const letGo = unsaved.hold('Mail server')
    const go = vi.fn()
    unsaved.leaveThen(go)
    expect(go).not.toHaveBeenCalled()
    unsaved.stay()
    expect(unsaved.state()).toEqual({ names: ['Mail server'], going: null })

    unsaved.leaveThen(go)
    unsaved.leave()
    expect(go).toHaveBeenCalledOnce()
    expect(unsaved.state()).toEqual({ names: [], going: null })
    // The form of the page that was left goes afterwards.
    letGo()
    expect(unsaved.state().names).toEqual([])
  })

  it('name each form, until its changes are saved or discarded', () => {
    const unsaved = createUnsaved()
    const told = vi.fn()
    unsaved.subscribe(told)
    const mail = unsaved.hold('Mail server')
    unsaved.hold('Slack')
    expect(unsaved.state().names).toEqual(['Mail server', 'Slack'])
    mail()
    expect(unsaved.state().names).toEqual(['Slack'])
    expect(told).toHaveBeenCalledTimes(3)
  })
})
