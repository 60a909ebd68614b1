-- AlterTable
ALTER TABLE "ModelSettings" ADD COLUMN     "embeddingModel" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "StatementVector" (
    "workspaceId" UUID NOT NULL,
    "observationId" UUID NOT NULL,
    "model" TEXT NOT NULL,
    "vector" BYTEA NOT NULL,

    CONSTRAINT "StatementVector_pkey" PRIMARY KEY ("workspaceId","observationId","model")
);

-- AddForeignKey
ALTER TABLE "StatementVector" ADD CONSTRAINT "StatementVector_workspaceId_observationId_fkey" FOREIGN KEY ("workspaceId", "observationId") REFERENCES "Observation"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- Row-level security, as for every tenant's table.
GRANT SELECT, INSERT, DELETE ON "StatementVector" TO credence_app;
ALTER TABLE "StatementVector" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "StatementVector" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "StatementVector" USING ("workspaceId" = nullif(current_setting('app.workspace', true), '')::uuid);
