-- AlterTable
ALTER TABLE "Belief" ADD COLUMN     "frozen" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "Projection" (
    "workspaceId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "copies" JSONB NOT NULL DEFAULT '[]',
    "basis" JSONB NOT NULL,

    CONSTRAINT "Projection_pkey" PRIMARY KEY ("workspaceId","accountId")
);

-- AddForeignKey
ALTER TABLE "Projection" ADD CONSTRAINT "Projection_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- Row-level security, as for every tenant's table.
GRANT SELECT, INSERT, UPDATE, DELETE ON "Projection" TO credence_app;
ALTER TABLE "Projection" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Projection" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "Projection" USING ("workspaceId" = nullif(current_setting('app.workspace', true), '')::uuid);
