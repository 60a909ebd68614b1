import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { PageError } from './page-error'

const shown = (error: unknown) => renderToStaticMarkup(<PageError error={error} retry={() => {}} title="This account could not be read" detail="Something went wrong on our side." remedy="Try again in a moment." />)

describe('in place of a page that failed', () => {
  it('a script that an update took away is no fault of ours, and only a full load helps', () => {
    const words = shown(Object.assign(new Error('Failed to load chunk /_next/static/chunks/a.js'), { name: 'ChunkLoadError' }))
    expect(words).toContain('Credence was updated since this page was loaded')
    expect(words).toContain('Load the page again</button>')
    expect(words).not.toContain('on our side')
  })

  it('an error of ours is tried again, and gives its reference', () => {
    const words = shown(Object.assign(new Error('boom'), { digest: '4711' }))
    expect(words).toContain('Something went wrong on our side.')
    expect(words).toContain('Try again</button>')
    expect(words).toContain('give this reference: 4711')
  })
})
