-- CreateTable
CREATE TABLE "ImportUpload" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "actorId" UUID,
    "given" JSONB NOT NULL,
    "bytes" INTEGER NOT NULL,
    "original" BYTEA NOT NULL,
    "total" INTEGER NOT NULL,
    "received" INTEGER NOT NULL DEFAULT 0,
    "whole" BOOLEAN NOT NULL,
    "firstFileId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ImportUpload_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateIndex
CREATE INDEX "ImportUpload_workspaceId_importId_idx" ON "ImportUpload"("workspaceId", "importId");

-- CreateIndex
CREATE INDEX "ImportUpload_workspaceId_accountId_idx" ON "ImportUpload"("workspaceId", "accountId");

-- AddForeignKey
ALTER TABLE "ImportUpload" ADD CONSTRAINT "ImportUpload_workspaceId_importId_fkey" FOREIGN KEY ("workspaceId", "importId") REFERENCES "Import"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ImportUpload" ADD CONSTRAINT "ImportUpload_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- Row-level security, as for every tenant's table.
GRANT SELECT, INSERT, UPDATE, DELETE ON "ImportUpload" TO credence_app;
ALTER TABLE "ImportUpload" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ImportUpload" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "ImportUpload" USING ("workspaceId" = nullif(current_setting('app.workspace', true), '')::uuid);
