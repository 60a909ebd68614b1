import { describe, expect, it } from 'vitest'
import { isLostScript, lostWords } from './lost'

describe('a script that did not arrive', () => {
  it('is told from errors of our own', () => {
    const named = Object.assign(new Error('Failed to load chunk /_next/static/chunks/a.js from module 12'), { name: 'ChunkLoadError' })
    expect(isLostScript(named)).toBe(true)
    expect(isLostScript(new Error('Failed to load chunk /_next/static/chunks/a.js from module 12'))).toBe(true)
    expect(isLostScript(new TypeError('Cannot read properties of undefined'))).toBe(false)
    expect(isLostScript('Failed to load chunk')).toBe(false)
  })

  it('blames the connection only where the browser knows that there is none', () => {
    expect(lostWords(false).why).toBe('The connection was lost.')
    expect(lostWords(true).why).toContain('Credence was updated')
  })
})
