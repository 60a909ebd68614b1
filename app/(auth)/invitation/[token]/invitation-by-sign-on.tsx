'use client'

import { rememberInvitationAction } from '../../actions'
import { SingleSignOn } from '../../sign-in/single-sign-on'

/** Joins by way of the identity provider: the browser carries the token there and back. */
export function InvitationBySignOn({ name, token }: { name: string; token: string }) {
  return <SingleSignOn name={name} next="/accounts" before={() => rememberInvitationAction({ token })} />
}
