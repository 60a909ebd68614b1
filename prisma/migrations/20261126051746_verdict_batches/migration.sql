-- AlterTable
ALTER TABLE "ReviewVerdict" ADD COLUMN     "batchId" UUID;

-- CreateIndex
CREATE INDEX "ReviewVerdict_workspaceId_batchId_idx" ON "ReviewVerdict"("workspaceId", "batchId");
