/** An unexpected error as a log may hold it: its name, its code and where it was thrown, without its message, which may carry customers' words. */
export function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 8)
  return [`${error.name}${code}`, ...frames].join('\n')
}
