import { expect, it } from 'vitest'
import { isUsualHost } from './usual-host'

it.each([
  ['slack', 'hooks.slack.com', true], ['slack', 'HOOKS.slack.com.', true], ['slack', 'hooks.slack-gov.com', true], ['slack', 'hooks.slack.com.evil.example', false], ['slack', 'slack.example', false],
  ['teams', 'prod-17.westeurope.logic.azure.com', true], ['teams', 'tessel.webhook.office.com', true], ['teams', 'default1234.56.environment.api.powerplatform.com', true],
  ['teams', 'logic.azure.com.evil.example', false], ['teams', 'evil-logic.azure.com', false], ['teams', 'hooks.slack.com', false],
] as const)('%s at %s: %s', (channel, host, usual) => {
  expect(isUsualHost(channel, host)).toBe(usual)
})
