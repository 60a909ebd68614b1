import { installationSecret } from '@/lib/env'
import { InvalidError } from '@/lib/shared/errors'
import { seal } from '@/lib/shared/seal'

/** @throws InvalidError where the process has no secret to seal with */
export function sealed(owner: string, plain: string): string {
  const secret = installationSecret()
  if (secret === null) throw new InvalidError('This process has no secret to seal this with.', 'Nothing was stored. Start Credence with npm start, or set NEXTAUTH_SECRET.')
  return seal(secret, owner, plain)
}
