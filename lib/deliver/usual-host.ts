import type { WebhookChannel } from './types'

/** Where the products themselves take messages: their own pages, Teams' former connectors, and its workflows in each cloud of Microsoft's. */
const USUAL: Record<WebhookChannel, RegExp> = {
  slack: /^hooks\.slack(?:-gov)?\.com$/,
  teams: /^(?:outlook\.office(?:365)?\.com|[\w-]+\.webhook\.office\.com|[\w.-]+\.logic\.azure\.(?:com|us|cn)|[\w.-]+\.api\.powerplatform\.(?:com|us|cn)|[\w.-]+\.api\.gov\.powerplatform\.microsoft\.us)$/,
}

/** An example of each, for a sentence. */
export const USUAL_HOST_WORDS: Record<WebhookChannel, string> = { slack: 'hooks.slack.com', teams: 'a host of Microsoft’s such as …logic.azure.com' }

/** Does the product itself take messages at this host? Another one may be a relay of one's own, or somebody who reads along. */
export const isUsualHost = (channel: WebhookChannel, host: string): boolean => USUAL[channel].test(host.toLowerCase().replace(/\.$/, ''))
