-- CreateEnum
CREATE TYPE "VerdictRole" AS ENUM ('first', 'second', 'adjudication', 'known_answer');

-- CreateEnum
CREATE TYPE "NotificationKind" AS ENUM ('assigned', 'mentioned', 'correction_settled', 'second_opinion', 'confirm_call');

-- AlterEnum
ALTER TYPE "DecisionAction" ADD VALUE 'supersede';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "ReviewReason" ADD VALUE 'high_stakes';
ALTER TYPE "ReviewReason" ADD VALUE 'mind_change';
ALTER TYPE "ReviewReason" ADD VALUE 'functional_update';
ALTER TYPE "ReviewReason" ADD VALUE 'sensitive';
ALTER TYPE "ReviewReason" ADD VALUE 'subject_request';
ALTER TYPE "ReviewReason" ADD VALUE 'extractor_disagreement';
ALTER TYPE "ReviewReason" ADD VALUE 'correction';

-- AlterEnum
ALTER TYPE "ReviewStatus" ADD VALUE 'expired';

-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "highStakes" BOOLEAN;

-- AlterTable
ALTER TABLE "Decision" ADD COLUMN     "batchId" UUID;

-- AlterTable
ALTER TABLE "ReviewItem" ADD COLUMN     "assigneeId" UUID,
ADD COLUMN     "effect" DOUBLE PRECISION NOT NULL DEFAULT 0,
ADD COLUMN     "expiredAt" TIMESTAMPTZ(3),
ADD COLUMN     "flaggedById" UUID,
ADD COLUMN     "headline" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "knownAnswerId" UUID,
ADD COLUMN     "leaseMemberId" UUID,
ADD COLUMN     "leaseUntil" TIMESTAMPTZ(3),
ADD COLUMN     "queued" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "quorum" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "stakes" DOUBLE PRECISION NOT NULL DEFAULT 1,
ADD COLUMN     "uncertainty" DOUBLE PRECISION NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "ReviewVerdict" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "role" "VerdictRole" NOT NULL,
    "action" "DecisionAction" NOT NULL,
    "reason" TEXT,
    "note" TEXT,
    "correction" JSONB,
    "seconds" DOUBLE PRECISION,
    "correct" BOOLEAN,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReviewVerdict_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "ReviewNote" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "mentions" UUID[],
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReviewNote_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "ReviewPolicy" (
    "workspaceId" UUID NOT NULL,
    "minutesPerWeek" INTEGER NOT NULL DEFAULT 30,
    "expiryDays" INTEGER NOT NULL DEFAULT 30,
    "auditShare" DOUBLE PRECISION NOT NULL DEFAULT 0.07,
    "highStakesAmountMinor" BIGINT,
    "highStakesSegments" TEXT[],
    "doubleReview" BOOLEAN NOT NULL DEFAULT true,
    "knownAnswerShare" DOUBLE PRECISION NOT NULL DEFAULT 0.03,
    "correctionsAreEvidence" BOOLEAN NOT NULL DEFAULT false,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReviewPolicy_pkey" PRIMARY KEY ("workspaceId")
);

-- CreateTable
CREATE TABLE "Notification" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "kind" "NotificationKind" NOT NULL,
    "objectType" TEXT NOT NULL,
    "objectId" UUID NOT NULL,
    "accountId" UUID,
    "actorId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateIndex
CREATE INDEX "ReviewVerdict_workspaceId_itemId_idx" ON "ReviewVerdict"("workspaceId", "itemId");

-- CreateIndex
CREATE INDEX "ReviewVerdict_workspaceId_actorId_at_idx" ON "ReviewVerdict"("workspaceId", "actorId", "at");

-- CreateIndex
CREATE INDEX "ReviewNote_workspaceId_itemId_idx" ON "ReviewNote"("workspaceId", "itemId");

-- CreateIndex
CREATE INDEX "Notification_workspaceId_memberId_at_idx" ON "Notification"("workspaceId", "memberId", "at");

-- CreateIndex
CREATE INDEX "Decision_workspaceId_batchId_idx" ON "Decision"("workspaceId", "batchId");

-- CreateIndex
CREATE INDEX "ReviewItem_workspaceId_status_createdAt_idx" ON "ReviewItem"("workspaceId", "status", "createdAt");

-- AddForeignKey
ALTER TABLE "ReviewVerdict" ADD CONSTRAINT "ReviewVerdict_workspaceId_itemId_fkey" FOREIGN KEY ("workspaceId", "itemId") REFERENCES "ReviewItem"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ReviewNote" ADD CONSTRAINT "ReviewNote_workspaceId_itemId_fkey" FOREIGN KEY ("workspaceId", "itemId") REFERENCES "ReviewItem"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- Row-level security, as for every tenant's table.
GRANT SELECT, INSERT, UPDATE, DELETE ON "ReviewVerdict", "ReviewNote", "ReviewPolicy", "Notification" TO credence_app;
ALTER TABLE "ReviewVerdict" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ReviewVerdict" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "ReviewVerdict" USING ("workspaceId" = nullif(current_setting('app.workspace', true), '')::uuid);
ALTER TABLE "ReviewNote" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ReviewNote" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "ReviewNote" USING ("workspaceId" = nullif(current_setting('app.workspace', true), '')::uuid);
ALTER TABLE "ReviewPolicy" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ReviewPolicy" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "ReviewPolicy" USING ("workspaceId" = nullif(current_setting('app.workspace', true), '')::uuid);
ALTER TABLE "Notification" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Notification" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "Notification" USING ("workspaceId" = nullif(current_setting('app.workspace', true), '')::uuid);
