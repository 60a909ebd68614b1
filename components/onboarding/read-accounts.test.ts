import { describe, expect, it } from 'vitest'
import { accountsInFile, accountsInLines, accountsInRows, domainOf } from './read-accounts'

describe('accounts as they are written down', () => {
  it('stand one a line, with a domain behind a comma', () => {
    expect(accountsInLines('Halden Marine, halden.com\n\n  Osier Foods \nSmith, Jones & Co.\nhalden marine\n')).toEqual([
      { name: 'Halden Marine', domain: 'halden.com' }, { name: 'Osier Foods' }, { name: 'Smith, Jones & Co.' },
    ])
  })

  it('come from a CRM under the heads it gives them', () => {
    const rows = [{ 'Account Name': 'Halden Marine', Website: 'https://www.halden.com/de', Segment: 'Enterprise' }, { 'Account Name': '', Website: 'x.com', Segment: '' }]
    expect(accountsInRows(rows, ['Account Name', 'Website', 'Segment'])).toEqual([{ name: 'Halden Marine', domain: 'halden.com', segment: 'Enterprise' }])
    expect(accountsInRows([{ Company: 'Osier', 'Company owner': ' Tova Lind ' }, { Company: 'Halden', 'Company owner': '(No value)' }], ['Company', 'Company owner'])).toEqual([{ name: 'Osier', owner: 'Tova Lind' }, { name: 'Halden' }])
    expect(accountsInRows([{ Stage: 'Won' }], ['Stage'])).toBeNull()
  })

  it('are read from a file, quoted cells and a byte order mark included', async () => {
    const file = new Blob(['\uFEFFCompany;Domain\r\n"Smith; Sons";smith.example\r\nOsier;\r\n'])
    expect(await accountsInFile(file)).toEqual([{ name: 'Smith; Sons', domain: 'smith.example' }, { name: 'Osier' }])
  })

  it('know a domain from other words', () => {
    expect(['HTTPS://WWW.Halden.COM', 'halden.co.uk', 'sales@halden.com', 'Jones & Co.', ''].map(domainOf)).toEqual(['halden.com', 'halden.co.uk', 'halden.com', undefined, undefined])
  })
})
