import { Activity, CalendarDays, Mail, NotebookPen, Phone, Ticket, type LucideIcon } from 'lucide-react'
import type { InteractionType } from '@/lib/shared/vocabulary'

/** The sign of each kind of interaction, the same in lists and on its page; its name stands beside it. */
export const INTERACTION_ICONS: Record<InteractionType, LucideIcon> = { call: Phone, ticket: Ticket, email: Mail, usage: Activity, event: CalendarDays, note: NotebookPen }
