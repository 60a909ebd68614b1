export * from './calls'
export * from './ingest'
export * from './search-tables'
export * from './workspace'
