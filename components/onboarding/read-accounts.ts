import type { ParseResult } from 'papaparse'

/** An account as somebody wrote it down. */
export type AccountLine = { name: string; domain?: string; segment?: string; /** As the file writes it: an address or a name. */ owner?: string }

const DOMAIN = /^(?:https?:\/\/)?(?:www\.)?([a-z0-9.-]+\.[a-z]{2,})(?:\/.*)?$/i

/** A web address or an e-mail domain, as one is kept: "https://www.halden.com/de" is "halden.com". Undefined for anything else. */
export function domainOf(text: string): string | undefined {
  return DOMAIN.exec(text.trim().replace(/^.*@/, ''))?.[1]?.toLowerCase()
}

/** Accounts by hand, one a line: "Halden Marine, halden.com". A name twice is one account. */
export function accountsInLines(text: string): AccountLine[] {
  return distinct(text.split(/\r?\n/).map((line) => {
    const cut = line.lastIndexOf(',')
    const domain = cut < 0 ? undefined : domainOf(line.slice(cut + 1))
    return { name: (domain ? line.slice(0, cut) : line).trim(), ...(domain ? { domain } : {}) }
  }))
}

const HEADS = {
  name: ['name', 'account', 'accountname', 'company', 'companyname', 'customer', 'customername', 'organisation', 'organization'],
  domain: ['domain', 'website', 'web', 'url', 'companydomain', 'companydomainname', 'webdomain'],
  segment: ['segment', 'tier', 'customersegment', 'size'],
  owner: ['owneremail', 'accountowneremail', 'companyowneremail', 'accountowner', 'companyowner', 'owner', 'ownername', 'ownerfullname', 'hubspotowner'],
} as const

/** Rows of a CSV file as a CRM writes it: the columns are known by their heads. Null where none of them names an account. */
export function accountsInRows(rows: readonly Record<string, string>[], heads: readonly string[]): AccountLine[] | null {
  const find = (of: keyof typeof HEADS): string | undefined => HEADS[of].map((known) => heads.find((head) => head.toLowerCase().replace(/[^a-z]/g, '') === known)).find((head) => head !== undefined)
  const [name, domain, segment, owner] = [find('name'), find('domain'), find('segment'), find('owner')]
  if (name === undefined) return null
  return distinct(rows.map((row) => {
    const [site, part, whose] = [domain ? domainOf(row[domain] ?? '') : undefined, segment ? (row[segment] ?? '').trim() : '', owner ? (row[owner] ?? '').trim() : '']
    return { name: (row[name] ?? '').trim(), ...(site ? { domain: site } : {}), ...(part ? { segment: part.slice(0, 60) } : {}), ...(whose && !/^\(?no (?:value|owner)\)?$/i.test(whose) ? { owner: whose.slice(0, 200) } : {}) }
  }))
}

/** The accounts of a CSV file; null where no column names one. The reader of CSV is fetched with the first file. */
export async function accountsInFile(file: Blob): Promise<AccountLine[] | null> {
  const { default: papa } = await import('papaparse')
  const { data, meta }: ParseResult<Record<string, string>> = papa.parse(await file.text(), { header: true, skipEmptyLines: 'greedy' })
  return accountsInRows(data, meta.fields ?? [])
}

function distinct(lines: readonly AccountLine[]): AccountLine[] {
  const seen = new Set<string>()
  return lines.filter(({ name }) => {
    const key = name.toLowerCase()
    if (name === '' || name.length > 200 || seen.has(key)) return false
    seen.add(key)
    return true
  })
}
