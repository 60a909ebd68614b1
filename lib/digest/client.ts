// The browser's door: words, without I/O.
export { noticeHref, noticeSubject, noticeWords } from './notice-words'
