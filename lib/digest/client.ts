// The browser's door: words, without I/O.
export { RENEWAL_DAYS } from './week/policy'
export { noticeHref, noticeSubject, noticeWords } from './notice-words'
