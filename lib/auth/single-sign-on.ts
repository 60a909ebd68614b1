import { oidcSettings } from '@/lib/env'

/** What the button of the identity provider says, or null when none is configured. */
export const singleSignOnName = (): string | null => oidcSettings()?.name ?? null
