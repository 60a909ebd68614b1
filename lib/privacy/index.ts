export { findSpecialCategory, redactSpecialCategory, SPECIAL_CATEGORIES, type SpecialCategory } from './special-category'
