import { notFound } from 'next/navigation'
import { NotFoundError } from '@/lib/shared/errors'

/** For pages: the result, or Next's not-found page when the object does not exist for this reader. */
export async function orNotFound<T>(promise: Promise<T>): Promise<T> {
  try {
    return await promise
  } catch (error) {
    if (error instanceof NotFoundError) notFound()
    throw error
  }
}

/** The result, or null when the object does not exist for this reader. */
export async function ifThere<T>(promise: Promise<T>): Promise<T | null> {
  try {
    return await promise
  } catch (error) {
    if (error instanceof NotFoundError) return null
    throw error
  }
}
