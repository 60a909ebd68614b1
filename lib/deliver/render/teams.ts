import { lineOf, oneLine, type Message, type MessagePart } from '../message'

const ENTITIES: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' }

/** Signs with a meaning in the Markdown of a card's text: emphasis, code, links, and tags such as those of a mention. */
export const escapeMarkdown = (text: string): string => text.replace(/[\\`*_~[\]()<>&]/g, (sign) => ENTITIES[sign] ?? `\\${sign}`)

function markdown(parts: readonly MessagePart[], base: string): string {
  return parts.map(({ text, path, strong }) => {
    const words = escapeMarkdown(lineOf(text, 400))
    if (path !== undefined) return `[${words.trim()}](${base}${path})${/\s$/.test(words) ? ' ' : ''}`
    return strong ? `**${words.trim()}**${/\s$/.test(words) ? ' ' : ''}` : words
  }).join('')
}

type TextBlock = { type: 'TextBlock'; text: string; wrap: true; size?: 'Large' | 'Medium'; weight?: 'Bolder'; spacing?: 'Medium'; style?: 'heading' }

/** Teams refuses cards of more than about 28 KB. */
const LINES_MOST = 60

/** A message for a Teams workflow "When a Teams webhook request is received": an Adaptive Card in an attachment. */
export function renderTeams({ subject, lead, blocks, action }: Message, base: string) {
  const body: TextBlock[] = [
    { type: 'TextBlock', text: escapeMarkdown(oneLine(subject)), wrap: true, size: 'Large', weight: 'Bolder', style: 'heading' },
    ...lead.map((parts): TextBlock => ({ type: 'TextBlock', text: markdown(parts, base), wrap: true })),
    ...blocks.flatMap(({ title, items }): TextBlock[] => [
      ...(title === null ? [] : [{ type: 'TextBlock', text: escapeMarkdown(oneLine(title)), wrap: true, size: 'Medium', weight: 'Bolder', spacing: 'Medium', style: 'heading' } as const]),
      ...items.map((parts): TextBlock => ({ type: 'TextBlock', text: `- ${markdown(parts, base)}`, wrap: true })),
    ]),
  ]
  return {
    type: 'message',
    attachments: [{
      contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null,
      content: {
        $schema: 'http://adaptivecards.io/schemas/adaptive-card.json', type: 'AdaptiveCard', version: '1.4', msteams: { width: 'Full' }, fallbackText: oneLine(subject), body: body.slice(0, LINES_MOST),
        actions: action ? [{ type: 'Action.OpenUrl', title: oneLine(action.label, 80), url: `${base}${action.path}` }] : [],
      },
    }],
  }
}
