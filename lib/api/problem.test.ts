import { describe, expect, it, vi } from 'vitest'
import { ConflictError, ForbiddenError, InvalidError, NotFoundError, UnauthenticatedError } from '@/lib/shared/errors'
import { problemResponse, toProblem } from './problem'

describe('a failure on its way to people', () => {
  it.each([
    [new InvalidError('a', 'b'), 400], [new UnauthenticatedError('a', 'b'), 401], [new ForbiddenError('a', 'b'), 403],
    [new NotFoundError('a', 'b'), 404], [new ConflictError('a', 'b'), 409],
  ])('is said as it is when it was expected', async (error, status) => {
    const response = problemResponse(toProblem(error, 'test'))
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.json()).toEqual({ type: 'about:blank', title: 'a', status, code: error.code, remedy: 'b' })
  })

  it('is generic when it was not, and its report carries no message', async () => {
    const report = vi.spyOn(console, 'error').mockImplementation(() => {})
    const response = problemResponse(toProblem(new TypeError('the customer said: never again'), 'belief.read'))
    expect(response.status).toBe(500)
    expect(JSON.stringify(await response.json())).not.toContain('never again')
    const reported = report.mock.calls.flat().join(' ')
    expect(reported).toContain('belief.read: TypeError')
    expect(reported).not.toContain('never again')
  })
})
