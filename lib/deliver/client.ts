// The browser's door: forms, words and zones, without I/O.
export type * from './schemas'
export { CHANNEL_WORDS, choicesOf, DAYS, ENDED_WORDS, faultWords, GROUP_WORDS, usualChoices } from './words'
export { USUAL_HOST_WORDS } from './usual-host'
export { CHANNELS, MAIL_CHOICES, MAIL_GROUPS, SMTP_SECURITIES, WEBHOOKS } from './types'
