// The pure door: what later rooms compute with, without I/O.
export { memberNamed, type NamedMember } from './owners/named'
