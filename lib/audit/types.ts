export type { AuditCode, AuditEvent, AuditFields } from '@/lib/shared/audit-row'
