// The pure door: what later rooms compute with, without I/O.
export { COPY_SIMILARITY, similarity } from './fingerprint'
export { carriedRanges } from './formats/carried'
