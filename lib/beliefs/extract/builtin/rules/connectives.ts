/** These open a clause of time or reason, or a phrase: "before I sign", "before June". */
export const TIME = /^(?:before|after|since|as|while|whilst|because|although|though|whereas)$/
export const PREPOSITION = /^(?:without|with|at|in|for|from|on|by|before|after|since|under|during|between|until|today|tomorrow|now|right|currently|still|this|next|last|as|within|over|through|past|above|below|beyond|behind|despite|given|per|against|across|around|inside|outside|till|throughout|failing|back|ever|otherwise)$/
export const NOT_A_SUBJECT_GAP = /^(?:if|when|unless|as|since|until|before|after|what|how|which|that|where|than|because)$/
