/** Something cannot be done; the message says what, why and the remedy, so that nobody need see where in the code. */
export class Fault extends Error {}
