// The pure door: filters of text, without I/O.
export { findSpecialCategory, redactSpecialCategory, SPECIAL_CATEGORIES, type SpecialCategory } from './special-category'
export { createRedactor, findIdentifiers, IDENTIFIERS, noRedactor, type Identifier, type Redactor } from './identifiers'
