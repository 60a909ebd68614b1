'use client'

import { rememberInvitationAction } from '../../actions'
import { SingleSignOn } from '../../sign-in/single-sign-on'

/** Joins by way of the identity provider: the browser carries the token there and back. */
export function InvitationBySignOn({ name, token, next }: { name: string; token: string; next: string }) {
  return <SingleSignOn name={name} next={next} before={() => rememberInvitationAction({ token })} />
}
