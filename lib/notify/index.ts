export * from './types'
export { ListNotificationsInput, countUnreadNotifications, listNotifications } from './verbs/list-notifications'
export { MarkNotificationsReadInput, markNotificationsRead } from './verbs/mark-notifications-read'
export { GROUP_OF } from './groups'
export { readNotice } from './verbs/read-notice'
// Written by verbs of later rooms inside their own transaction.
export { forgetNotice, notify } from './store'
