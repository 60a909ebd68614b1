import { expect, it } from 'vitest'
import { CreateAccountInput } from './create-account'

const problemOf = (domain: string): string | undefined => CreateAccountInput.safeParse({ name: 'Halden Foods', domain }).error?.issues[0]?.message

it('says what is wrong with a web domain, and takes none', () => {
  expect(['halden.com', 'HALDEN.co.uk ', ''].map(problemOf)).toEqual([undefined, undefined, undefined])
  for (const none of ['not a domain', 'halden', 'https://halden.com/x']) expect(problemOf(none)).toMatch(/^The web domain is none: write one such as halden\.com/)
})
