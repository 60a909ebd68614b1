-- CreateEnum
CREATE TYPE "CorrectionVerdict" AS ENUM ('not_right', 'still_true');

-- CreateEnum
CREATE TYPE "CorrectionState" AS ENUM ('waiting', 'accepted', 'declined', 'withdrawn');

-- CreateTable
CREATE TABLE "Correction" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "beliefId" UUID NOT NULL,
    "observationIds" UUID[],
    "judgedIds" UUID[],
    "memberId" UUID NOT NULL,
    "verdict" "CorrectionVerdict" NOT NULL,
    "reason" TEXT,
    "note" TEXT,
    "state" "CorrectionState" NOT NULL DEFAULT 'waiting',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),
    "settledById" UUID,
    "decisionId" UUID,
    "batchId" UUID,

    CONSTRAINT "Correction_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateIndex
CREATE INDEX "Correction_workspaceId_accountId_idx" ON "Correction"("workspaceId", "accountId");

-- CreateIndex
CREATE INDEX "Correction_workspaceId_memberId_at_idx" ON "Correction"("workspaceId", "memberId", "at");

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- Row-level security, as for every tenant's table.
GRANT SELECT, INSERT, UPDATE, DELETE ON "Correction" TO credence_app;
ALTER TABLE "Correction" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Correction" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "Correction" USING ("workspaceId" = nullif(current_setting('app.workspace', true), '')::uuid);
