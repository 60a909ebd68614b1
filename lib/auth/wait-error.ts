import { InvalidError } from '@/lib/shared/errors'
import { waitWords } from './waits'

/** It was tried too often for this address: nothing is tried before `seconds` have passed. */
export class WaitError extends InvalidError {
  constructor(readonly seconds: number) {
    super('Too many wrong passwords for this address.', `Wait ${waitWords(seconds)}, then try again.`)
  }
}
