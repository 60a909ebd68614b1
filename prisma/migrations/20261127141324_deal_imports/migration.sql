-- CreateTable
CREATE TABLE "DealImport" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "fileName" TEXT NOT NULL,
    "created" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "accountIds" UUID[],
    "undoneAt" TIMESTAMPTZ(3),
    "undoneById" UUID,
    "removed" INTEGER NOT NULL DEFAULT 0,
    "restored" INTEGER NOT NULL DEFAULT 0,
    "accountsGone" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "DealImport_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "ImportedDeal" (
    "workspaceId" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "dealId" UUID NOT NULL,
    "was" JSONB,
    "became" JSONB NOT NULL,
    "stayed" TEXT,

    CONSTRAINT "ImportedDeal_pkey" PRIMARY KEY ("workspaceId","importId","dealId")
);

-- CreateIndex
CREATE INDEX "DealImport_workspaceId_createdAt_idx" ON "DealImport"("workspaceId", "createdAt");

-- CreateIndex
CREATE INDEX "ImportedDeal_workspaceId_dealId_idx" ON "ImportedDeal"("workspaceId", "dealId");

-- AddForeignKey
ALTER TABLE "ImportedDeal" ADD CONSTRAINT "ImportedDeal_workspaceId_importId_fkey" FOREIGN KEY ("workspaceId", "importId") REFERENCES "DealImport"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ImportedDeal" ADD CONSTRAINT "ImportedDeal_workspaceId_dealId_fkey" FOREIGN KEY ("workspaceId", "dealId") REFERENCES "Deal"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- Row-level security, as for every tenant's table.
GRANT SELECT, INSERT, UPDATE, DELETE ON "DealImport", "ImportedDeal" TO credence_app;
ALTER TABLE "DealImport" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "DealImport" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "DealImport" USING ("workspaceId" = nullif(current_setting('app.workspace', true), '')::uuid);
ALTER TABLE "ImportedDeal" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ImportedDeal" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "ImportedDeal" USING ("workspaceId" = nullif(current_setting('app.workspace', true), '')::uuid);
