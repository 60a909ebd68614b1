import { cp } from 'node:fs/promises'

/**
 * Makes `dataDir` that of a migrated and empty embedded database: the one that all integration tests begin from, copied in a
 * fraction of the time that a first start takes. It is left for that first start to make where there is none to copy.
 */
export async function migratedFolder(dataDir: string): Promise<string> {
  const template = process.env.CREDENCE_TEST_TEMPLATE
  if (template !== undefined) await cp(template, dataDir, { recursive: true })
  return dataDir
}
