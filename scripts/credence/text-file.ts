import { CommandFault, readNamed } from './arguments'

/**
 * The text of a file that the caller named: UTF-8, or UTF-16 with its mark, as Windows writes both.
 * @throws CommandFault with the line, where it is neither
 */
export const readText = async (path: string): Promise<string> => textOf(path, await readNamed(path))

export function textOf(path: string, bytes: Uint8Array): string {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0)
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new CommandFault(encoding === 'utf-8' ? `${path}:${firstBrokenLine(bytes)}: this line is not UTF-8. Save the file as UTF-8.` : `${path} says that it is UTF-16, but is damaged. Save it as UTF-8.`)
  }
}

function firstBrokenLine(bytes: Uint8Array): number {
  const lines = Buffer.from(bytes).toString('latin1').split('\n')
  const isWhole = (line: string): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(line, 'latin1'))
      return true
    } catch {
      return false
    }
  }
  return lines.findIndex((line) => !isWhole(line)) + 1
}

/** @throws CommandFault naming the file and the place in it */
export function jsonOf(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new CommandFault(`${path} is no JSON: ${error instanceof Error ? error.message : ''}`)
  }
}
