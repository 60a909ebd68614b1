import { resetLinkFor } from '@/lib/auth'
import { publicUrl } from '@/lib/env'
import { formatDateTime } from '@/lib/shared/format'
import { oneName, print, printJson, tell, type Command } from './arguments'
import { connected } from './connect'

/** Prints a link by which somebody sets a new password: the way back of an admin whom no other admin can help. */
export async function run(command: Command): Promise<number> {
  const address = oneName(command, 'e-mail')
  return connected(command, async () => {
    const { token, email, expiresAt } = await resetLinkFor(address, new Date())
    const url = `${publicUrl()}/reset/${token}`
    if (command.options.json) printJson({ email, url, expiresAt })
    else {
      tell(`A new password for ${email}: this link works once, until ${formatDateTime(expiresAt)}.`)
      print(url)
    }
    return 0
  })
}
