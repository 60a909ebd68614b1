-- CreateEnum
CREATE TYPE "SmtpSecurity" AS ENUM ('tls', 'starttls', 'none');

-- CreateEnum
CREATE TYPE "DeliveryChannel" AS ENUM ('mail', 'slack', 'teams');

-- CreateEnum
CREATE TYPE "DeliveryState" AS ENUM ('waiting', 'sent', 'dropped', 'failed');

-- CreateEnum
CREATE TYPE "MailChoice" AS ENUM ('off', 'at_once', 'weekly');

-- AlterEnum
ALTER TYPE "NotificationKind" ADD VALUE 'warning';
ALTER TYPE "NotificationKind" ADD VALUE 'moved';
ALTER TYPE "NotificationKind" ADD VALUE 'handed_over';
ALTER TYPE "NotificationKind" ADD VALUE 'pipeline_action';
ALTER TYPE "NotificationKind" ADD VALUE 'meeting_brief';

-- AlterTable
ALTER TABLE "Notification" ADD COLUMN     "after" DOUBLE PRECISION,
ADD COLUMN     "before" DOUBLE PRECISION,
ADD COLUMN     "detail" TEXT;

-- CreateTable
CREATE TABLE "DeliverySettings" (
    "workspaceId" UUID NOT NULL,
    "smtpHost" TEXT,
    "smtpPort" INTEGER NOT NULL DEFAULT 587,
    "smtpSecurity" "SmtpSecurity" NOT NULL DEFAULT 'starttls',
    "smtpUser" TEXT,
    "sealedPassword" TEXT,
    "mailFrom" TEXT,
    "zone" TEXT NOT NULL DEFAULT 'UTC',
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DeliverySettings_pkey" PRIMARY KEY ("workspaceId")
);

-- CreateTable
CREATE TABLE "DeliveryWebhook" (
    "workspaceId" UUID NOT NULL,
    "channel" "DeliveryChannel" NOT NULL,
    "sealedUrl" TEXT NOT NULL,
    "urlHint" TEXT NOT NULL,
    "memberId" UUID NOT NULL,
    "warnings" BOOLEAN NOT NULL,
    "moves" BOOLEAN NOT NULL,
    "digest" BOOLEAN NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DeliveryWebhook_pkey" PRIMARY KEY ("workspaceId","channel")
);

-- CreateTable
CREATE TABLE "NotificationChoice" (
    "workspaceId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "waiting" "MailChoice" NOT NULL,
    "accounts" "MailChoice" NOT NULL,
    "meetings" "MailChoice" NOT NULL,
    "digest" BOOLEAN NOT NULL,
    "digestDay" INTEGER NOT NULL,
    "digestHour" INTEGER NOT NULL,
    "zone" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NotificationChoice_pkey" PRIMARY KEY ("workspaceId","memberId")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "channel" "DeliveryChannel" NOT NULL,
    "memberId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "notificationId" UUID,
    "accountId" UUID,
    "objectId" UUID,
    "detail" TEXT,
    "before" DOUBLE PRECISION,
    "after" DOUBLE PRECISION,
    "week" DATE,
    "key" TEXT NOT NULL,
    "state" "DeliveryState" NOT NULL DEFAULT 'waiting',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "nextAt" TIMESTAMPTZ(3) NOT NULL,
    "fault" TEXT,
    "status" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "AccountWatch" (
    "workspaceId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "overall" DOUBLE PRECISION,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "movedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AccountWatch_pkey" PRIMARY KEY ("workspaceId","accountId")
);

-- CreateTable
CREATE TABLE "WarningSpan" (
    "workspaceId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "found" BOOLEAN NOT NULL DEFAULT false,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "WarningSpan_pkey" PRIMARY KEY ("workspaceId","accountId","kind","since")
);

-- CreateIndex
CREATE INDEX "Delivery_workspaceId_state_nextAt_idx" ON "Delivery"("workspaceId", "state", "nextAt");

-- CreateIndex
CREATE INDEX "Delivery_workspaceId_notificationId_idx" ON "Delivery"("workspaceId", "notificationId");

-- CreateIndex
CREATE INDEX "Delivery_workspaceId_accountId_idx" ON "Delivery"("workspaceId", "accountId");

-- CreateIndex
CREATE UNIQUE INDEX "Delivery_workspaceId_key_key" ON "Delivery"("workspaceId", "key");

-- CreateIndex
CREATE INDEX "WarningSpan_workspaceId_since_idx" ON "WarningSpan"("workspaceId", "since");

-- CreateIndex
CREATE INDEX "WarningSpan_workspaceId_until_idx" ON "WarningSpan"("workspaceId", "until");

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_workspaceId_notificationId_fkey" FOREIGN KEY ("workspaceId", "notificationId") REFERENCES "Notification"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AccountWatch" ADD CONSTRAINT "AccountWatch_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "WarningSpan" ADD CONSTRAINT "WarningSpan_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- Row-level security, as for every tenant's table.
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['DeliverySettings', 'DeliveryWebhook', 'NotificationChoice', 'Delivery', 'AccountWatch', 'WarningSpan']
  LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO credence_app', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY tenant ON %I USING ("workspaceId" = nullif(current_setting(''app.workspace'', true), '''')::uuid)', t);
  END LOOP;
END $$;
