-- AlterTable
ALTER TABLE "Employment" ADD COLUMN     "reportsToId" UUID,
ADD COLUMN     "roleById" UUID;

-- CreateTable
CREATE TABLE "RoleChange" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "what" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,

    CONSTRAINT "RoleChange_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateIndex
CREATE INDEX "RoleChange_workspaceId_accountId_at_idx" ON "RoleChange"("workspaceId", "accountId", "at");

-- CreateIndex
CREATE INDEX "RoleChange_workspaceId_personId_at_idx" ON "RoleChange"("workspaceId", "personId", "at");

-- AddForeignKey
ALTER TABLE "RoleChange" ADD CONSTRAINT "RoleChange_workspaceId_personId_fkey" FOREIGN KEY ("workspaceId", "personId") REFERENCES "Person"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RoleChange" ADD CONSTRAINT "RoleChange_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- Row-level security, as for every tenant's table.
GRANT SELECT, INSERT, DELETE ON "RoleChange" TO credence_app;
ALTER TABLE "RoleChange" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "RoleChange" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "RoleChange" USING ("workspaceId" = nullif(current_setting('app.workspace', true), '')::uuid);
