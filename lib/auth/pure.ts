export { PATH_HEADER } from './path-header'
